/** Each kind of block as rows of the screen. */
import type { Block, Fact } from "../../answer/answer.ts";
import { printable } from "../printable.ts";
import { fitColumns, gap, layOut } from "./columns.ts";
import { runsOf } from "./inline.ts";
import type { TerminalOptions } from "./screen.ts";
import type { Row } from "./styled-text.ts";
import { span, widthOf } from "./styled-text.ts";
import { withTextBars } from "./text-bars.ts";
import { indented, wrap } from "./wrap.ts";

export function blockRows(block: Block, setting: TerminalOptions): readonly Row[] {
  switch (block.kind) {
    case "paragraph":
      return wrap(runsOf(block.line, setting), setting.width);
    case "facts":
      return factRows(block.facts, setting);
    case "table":
      return tableRows(block, setting);
    case "list":
      return block.lines.flatMap((line) =>
        indented(runsOf(line, setting), setting.width, span("• "), span("  ")),
      );
    case "quote":
      return quoteRows(block, setting);
    case "picture":
      return spacedRows(block.instead.map((each) => blockRows(withTextBars(each), setting)));
  }
}

/** Several blocks with an empty line between them. */
function spacedRows(blocks: readonly (readonly Row[])[]): readonly Row[] {
  return blocks.flatMap((rows, at) => (at === 0 ? rows : [[], ...rows]));
}

/** Indirect speech is nobody's words: it stands without quotation marks. */
function quoteRows(
  { text, spoken, credit }: Extract<Block, { kind: "quote" }>,
  setting: TerminalOptions,
): readonly Row[] {
  const message = span(printable(spoken ? `“${text}”` : text));
  const by = runsOf(credit, setting, "faint");
  return [
    ...indented([message], setting.width, span("│ ", "faint")),
    ...indented(by, setting.width, span("│ — ", "faint"), span("│   ", "faint")),
  ];
}

/* merged: Facts as labels and values beside each other. */

/** Longer labels take a second line. */
const widestLabel = 16;

function factRows(facts: readonly Fact[], setting: TerminalOptions): readonly Row[] {
  const max = Math.min(widestLabel, Math.floor(setting.width / 3));
  const cells = facts.map(({ label, value }) => [
    [span(printable(label), "faint")],
    runsOf(value, setting),
  ]);
  const labels = cells.flatMap(([label = []]) => wrap(label, max));
  const width = Math.max(0, ...labels.map(widthOf));
  const layout = { widths: [width, setting.width - width - gap], right: [false, false] };
  return cells.flatMap((row) => layOut(row, layout));
}

/* merged: Tables with aligned columns. */

type Table = Extract<Block, { kind: "table" }>;

function tableRows(table: Table, setting: TerminalOptions): readonly Row[] {
  const headings = table.columns.map(({ heading }) => [span(printable(heading), "faint")]);
  const cells = table.rows.map((row) => row.map((cell) => runsOf(cell, setting)));
  const widths = fitColumns([headings, ...cells], setting.width);
  if (widths === undefined) return recordRows(table, setting);
  const right = table.columns.map(({ align }) => align === "right");
  const isHeaded = table.columns.some(({ heading }) => heading !== "");
  return [...(isHeaded ? [headings] : []), ...cells].flatMap((row) =>
    layOut(row, { widths, right }),
  );
}

/** Too many columns for the width: each row becomes a record of its own. */
function recordRows({ columns, rows }: Table, setting: TerminalOptions): readonly Row[] {
  return rows.flatMap((row, position) => {
    const facts = row.map((value, index) => ({ label: columns[index]?.heading ?? "", value }));
    const record = factRows(facts, setting);
    return position === 0 ? record : [[], ...record];
  });
}
