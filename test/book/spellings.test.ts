import { describe, expect, it } from "vitest";
import { readMentions } from "../../src/book/names/read-mentions.ts";
import { book } from "../real-book.ts";
import type { Row } from "../spelling-table.ts";
import { readTable } from "../spelling-table.ts";

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

/** The rows that are not right, each as one line. */
function judged(of: readonly Row[]) {
  const shown = (verdict: Verdict) =>
    of
      .filter((row) => judge(row) === verdict)
      .map((row) => `${row.typed.slice(0, 60)}: ${found(row)} for ${row.expected}`);
  return { wrong: shown("wrong"), missed: shown("missed") };
}

/** What the bot asks about where it could know. */
const knownMisses = ["austrai: ? AT AU for AT"];

describe("the table of spellings", () => {
  const kinds = [...new Set(rows.map(({ heading }) => heading))];

  it("has at least 800 rows, of which 98 % are right", () => {
    expect(rows.length).toBeGreaterThanOrEqual(800);
    expect(knownMisses.length / rows.length).toBeLessThanOrEqual(0.02);
  });

  it.each(kinds)("finds what it should under “%s”, and names no wrong country", (kind) => {
    const { wrong, missed } = judged(rows.filter(({ heading }) => heading === kind));
    expect(wrong).toEqual([]);
    expect(missed.filter((row) => !knownMisses.includes(row))).toEqual([]);
  });
});
