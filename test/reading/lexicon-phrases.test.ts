import { describe, expect, it } from "vitest";
import { fold } from "../../src/book/names/fold.ts";
import { lexiconsFor } from "../../src/words/lexicons.ts";

const tables: readonly Readonly<Partial<Record<string, string>>>[] = lexiconsFor("en").flatMap(
  ({ phrases, claims = {} }) => [phrases, claims],
);

describe("a table of a lexicon", () => {
  it("says each phrase in one sense alone", () => {
    for (const table of tables) {
      const phrases = Object.values(table).flatMap((listed) => [
        ...new Set((listed ?? "").split(/[,\n]/).flatMap((phrase) => fold(phrase) || [])),
      ]);
      expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
    }
  });
});
