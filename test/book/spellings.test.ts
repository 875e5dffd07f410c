import { describe, expect, it } from "vitest";
import { readMentions } from "../../src/book/names/read-mentions.ts";
import type { Row } from "../spelling-table.ts";
import { readTable } from "../spelling-table.ts";
import { book } from "../the-book.ts";

const rows = readTable(new URL("spellings.txt", import.meta.url));

/** The codes found, in order; `?` before those that the bot would ask about. */
function found({ typed }: Row): string {
  const { mentions } = readMentions(book.names, typed);
  const each = mentions.map(({ codes }) => (codes.length > 1 ? asked(codes) : codes.join()));
  return each.join(" ") || "-";
}

const asked = (codes: readonly string[]): string => `? ${codes.toSorted().join(" ")}`;

type Verdict = "right" | "missed" | "wrong";

function judge(row: Row): Verdict {
  const got = found(row);
  const [mark, ...codes] = row.expected.split(/\s+/);
  if (mark === "?") return got === asked(codes) ? "right" : "missed";
  if (mark === "~")
    return got === "-" || got.startsWith("?") || got === codes.join(" ") ? "right" : "wrong";
  if (got === row.expected) return "right";
  return got === "-" || got.startsWith("?") ? "missed" : "wrong";
}

describe("the table of spellings", () => {
  const judged = rows.map((row) => ({ ...row, verdict: judge(row), got: found(row) }));
  const shown = (verdict: Verdict) =>
    judged
      .filter((each) => each.verdict === verdict)
      .map(({ typed, expected, got }) => `${typed.slice(0, 60)}: ${got} for ${expected}`);

  it("has at least 800 rows", () => {
    expect(rows.length).toBeGreaterThanOrEqual(800);
  });

  it("names no wrong country", () => {
    expect(shown("wrong")).toEqual([]);
  });

  it("finds 98 % of what it should", () => {
    const missed = shown("missed");
    expect(missed.length / rows.length, missed.join("\n")).toBeLessThanOrEqual(0.02);
  });

  const kinds = [...new Set(rows.map(({ heading }) => heading))];
  it.each(kinds.filter((heading) => rows.some((row) => row.heading === heading)))(
    "finds 9 of 10 under “%s”",
    (heading) => {
      const of = judged.filter((each) => each.heading === heading);
      const missed = of.filter(({ verdict }) => verdict !== "right");
      expect(missed.length / of.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
    },
  );
});
