/** A sentence of the program's own, as wide as the terminal. */
import { printable } from "../printable.ts";
import type { Screen } from "./screen.ts";
import { paint, run } from "./styled-text.ts";
import { wrap } from "./wrap.ts";

export function toNotice(text: string, screen: Screen): string {
  return wrap([run(printable(text))], screen.width)
    .map((row) => paint(row, screen))
    .join("\n");
}
