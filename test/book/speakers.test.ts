import { expect, it } from "vitest";
import { reply } from "../real-book.ts";
import { readTable } from "../spelling-table.ts";

const rows = readTable(new URL("speakers.txt", import.meta.url));

/** The slugs and codes whose quotes were given; `words` where only words matched; `?` where the bot asks back. */
function found(typed: string): string {
  const { outcome, subjects, suggestions } = reply("quote", typed);
  if (outcome === "ambiguous") return asked(suggestions.map(({ code }) => code));
  if (outcome === "unknown") return "-";
  return subjects.map(({ code }) => code).join(" ") || "words";
}

const asked = (codes: readonly string[]): string => `? ${codes.toSorted().join(" ")}`;

function isRight(got: string, expected: string): boolean {
  const [mark, ...codes] = expected.split(/\s+/);
  if (expected === "?") return got.startsWith("?");
  if (mark === "?") return got === asked(codes);
  if (mark === "~") return /^[?-]|^words$/.test(got) || codes.includes(got);
  return got === expected;
}

it("finds whose words are meant in every row of the table", () => {
  const missed = rows
    .map(({ typed, expected }) => ({ typed, expected, got: found(typed) }))
    .filter(({ got, expected }) => !isRight(got, expected));
  expect(missed).toEqual([]);
  expect(rows.length).toBeGreaterThan(300);
});
