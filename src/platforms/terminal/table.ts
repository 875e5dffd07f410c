/** Tables with aligned columns. */
import type { Block } from "../../answer/answer.ts";
import { printable } from "../printable.ts";
import { fitColumns, layOut } from "./columns.ts";
import { factRows } from "./facts.ts";
import { runsOf } from "./inline.ts";
import type { Setting } from "./setting.ts";
import type { Row } from "./styled-text.ts";
import { run } from "./styled-text.ts";

type Table = Extract<Block, { kind: "table" }>;

export function tableRows(table: Table, setting: Setting): readonly Row[] {
  const headings = table.columns.map(({ heading }) => [run(printable(heading), "faint")]);
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
function recordRows({ columns, rows }: Table, setting: Setting): readonly Row[] {
  return rows.flatMap((row, position) => {
    const facts = row.map((value, index) => ({ label: columns[index]?.heading ?? "", value }));
    const record = factRows(facts, setting);
    return position === 0 ? record : [[], ...record];
  });
}
