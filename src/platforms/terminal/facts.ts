/** Facts as labels and values beside each other. */
import type { Fact } from "../../answer/answer.ts";
import { printable } from "../printable.ts";
import { gap, layOut } from "./columns.ts";
import { runsOf } from "./inline.ts";
import type { Setting } from "./setting.ts";
import type { Row } from "./styled-text.ts";
import { run, widthOf } from "./styled-text.ts";
import { wrap } from "./wrap.ts";

/** Longer labels take a second line. */
const widestLabel = 16;

export function factRows(facts: readonly Fact[], setting: Setting): readonly Row[] {
  const most = Math.min(widestLabel, Math.floor(setting.width / 3));
  const cells = facts.map(({ label, value }) => [
    [run(printable(label), "faint")],
    runsOf(value, setting),
  ]);
  const labels = cells.flatMap(([label = []]) => wrap(label, most));
  const width = Math.max(0, ...labels.map(widthOf));
  const layout = { widths: [width, setting.width - width - gap], right: [false, false] };
  return cells.flatMap((row) => layOut(row, layout));
}
