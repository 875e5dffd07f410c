/** Each kind of block as rows of the screen. */
import type { Block } from "../../answer/answer.ts";
import { printable } from "../printable.ts";
import { factRows } from "./facts.ts";
import { runsOf } from "./inline.ts";
import type { Setting } from "./setting.ts";
import type { Row } from "./styled-text.ts";
import { run } from "./styled-text.ts";
import { tableRows } from "./table.ts";
import { withBars } from "./text-bars.ts";
import { indented, wrap } from "./wrap.ts";

export function blockRows(block: Block, setting: Setting): readonly Row[] {
  switch (block.kind) {
    case "paragraph":
      return wrap(runsOf(block.line, setting), setting.width);
    case "facts":
      return factRows(block.facts, setting);
    case "table":
      return tableRows(block, setting);
    case "list":
      return block.lines.flatMap((line) =>
        indented(runsOf(line, setting), setting.width, run("• "), run("  ")),
      );
    case "quote":
      return quoteRows(block, setting);
    case "picture":
      return spacedRows(block.instead.map((each) => blockRows(withBars(each), setting)));
  }
}

/** Several blocks with an empty line between them. */
function spacedRows(blocks: readonly (readonly Row[])[]): readonly Row[] {
  return blocks.flatMap((rows, at) => (at === 0 ? rows : [[], ...rows]));
}

/** Indirect speech is nobody's words: it stands without quotation marks. */
function quoteRows(
  { text, spoken, credit }: Extract<Block, { kind: "quote" }>,
  setting: Setting,
): readonly Row[] {
  const said = run(printable(spoken ? `“${text}”` : text));
  const by = runsOf(credit, setting, "faint");
  return [
    ...indented([said], setting.width, run("│ ", "faint")),
    ...indented(by, setting.width, run("│ — ", "faint"), run("│   ", "faint")),
  ];
}
