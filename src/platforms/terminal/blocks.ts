/** Renders each kind of block as rows of the screen. */
import type { Block, Fact } from "../../answer/answer.ts";
import { printable } from "../printable.ts";
import { columnGap, fitColumns, layOutCells } from "./columns.ts";
import { runsOf } from "./inline.ts";
import type { TerminalOptions } from "./screen.ts";
import type { Row } from "./styled-text.ts";
import { span, widthOf } from "./styled-text.ts";
import { withTextBars } from "./text-bars.ts";
import { wrap, wrapWithPrefix } from "./wrap.ts";

export function blockRows(block: Block, options: TerminalOptions): readonly Row[] {
  switch (block.kind) {
    case "paragraph":
      return wrap(runsOf(block.line, options), options.width);
    case "facts":
      return factRows(block.facts, options);
    case "table":
      return tableRows(block, options);
    case "list":
      return block.lines.flatMap((line) =>
        wrapWithPrefix(runsOf(line, options), options.width, span("• "), span("  ")),
      );
    case "quote":
      return quoteRows(block, options);
    case "picture":
      return joinBlocks(block.instead.map((each) => blockRows(withTextBars(each), options)));
  }
}

/** Puts an empty row between two blocks. */
function joinBlocks(blocks: readonly (readonly Row[])[]): readonly Row[] {
  return blocks.flatMap((rows, index) => (index === 0 ? rows : [[], ...rows]));
}

/** Indirect speech has no quotation marks: these are not the speaker's words. */
function quoteRows(
  { text, isSpoken, credit }: Extract<Block, { kind: "quote" }>,
  options: TerminalOptions,
): readonly Row[] {
  const quote = span(printable(isSpoken ? `“${text}”` : text));
  const speaker = runsOf(credit, options, "faint");
  return [
    ...wrapWithPrefix([quote], options.width, span("│ ", "faint")),
    ...wrapWithPrefix(speaker, options.width, span("│ — ", "faint"), span("│   ", "faint")),
  ];
}

/** Longer labels are wrapped. */
const maxLabelWidth = 16;

/** Labels and values in two columns. */
function factRows(facts: readonly Fact[], options: TerminalOptions): readonly Row[] {
  const max = Math.min(maxLabelWidth, Math.floor(options.width / 3));
  const cells = facts.map(
    ({ label, value }) => [[span(printable(label), "faint")], runsOf(value, options)] as const,
  );
  const labels = cells.flatMap(([label]) => wrap(label, max));
  const width = Math.max(0, ...labels.map(widthOf));
  const columns = [width, options.width - width - columnGap].map((width) => ({
    width,
    align: "left" as const,
  }));
  return cells.flatMap((row) => layOutCells(row, columns));
}

type Table = Extract<Block, { kind: "table" }>;

function tableRows(table: Table, options: TerminalOptions): readonly Row[] {
  const headings = table.columns.map(({ heading }) => [span(printable(heading), "faint")]);
  const cells = table.rows.map((row) => row.map((cell) => runsOf(cell, options)));
  const widths = fitColumns([headings, ...cells], options.width);
  if (widths === undefined) return recordRows(table, options);
  const columns = widths.map((width, index) => ({
    width,
    align: table.columns[index]?.align ?? "left",
  }));
  const hasHeadings = table.columns.some(({ heading }) => heading !== "");
  return [...(hasHeadings ? [headings] : []), ...cells].flatMap((row) => layOutCells(row, columns));
}

/** A table with too many columns for the width: each of its rows becomes a list of facts. */
function recordRows({ columns, rows }: Table, options: TerminalOptions): readonly Row[] {
  const records = rows.map((row) =>
    factRows(
      row.map((value, index) => ({ label: columns[index]?.heading ?? "", value })),
      options,
    ),
  );
  return joinBlocks(records);
}
