import { expect, it } from "vitest";
import type { Reply } from "../../src/answer/reply.ts";
import { replyToWords } from "../real-book.ts";
import type { Row } from "../spelling-table.ts";
import { readTable } from "../spelling-table.ts";

const rows = readTable(new URL("plain-words.txt", import.meta.url));

/** The row as the reply would have it: `command | who | day`. */
function summary(reply: Reply): string {
  const { outcome, subjects, suggestions, command, quotes } = reply;
  if (outcome === "unknown") return "unknown |";
  const codes = subjects.map(({ code }) => code).join(" ");
  if (outcome === "ambiguous")
    return `${command} | ? ${suggestions
      .map(({ code }) => code)
      .sort()
      .join(" ")}`;
  const who = command === "quote" && codes === "" && quotes.length > 0 ? "words" : codes;
  return `${command} | ${who === "all" ? "" : who}`.trim();
}

function expectedOf({ expected }: Row): {
  readonly who: string;
  readonly asOf: string | undefined;
} {
  const [command = "", who = "", option = ""] = expected.split("|").map((part) => part.trim());
  const named = who.startsWith("?")
    ? `? ${who.slice(1).trim().split(/\s+/).sort().join(" ")}`
    : who;
  return { who: `${command} | ${named === "all" ? "" : named}`.trim(), asOf: option.split(":")[1] };
}

it("understands every question of the table, or says that it does not", () => {
  const missed = rows
    .map((row) => ({ typed: row.typed, ...expectedOf(row), got: summary(replyToWords(row.typed)) }))
    .filter(({ who, got }) => who !== got);
  expect(missed).toEqual([]);
  expect(rows.length).toBeGreaterThan(200);
});

it("answers as of the day that the words name", () => {
  for (const row of rows) {
    const { asOf } = expectedOf(row);
    if (asOf === undefined) continue;
    const { figures, ask: asked } = replyToWords(row.typed);
    expect(asked.typed[0]?.text).toBe(row.typed);
    for (const figure of figures) expect(figure.asOf <= asOf, row.typed).toBe(true);
  }
});
