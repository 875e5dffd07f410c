/** A labelled fact of several lines; no fact where there is no line. */
import type { Fact, Line } from "./answer.ts";
import { joined } from "./builders.ts";

export function factOf(label: string, lines: readonly Line[], between = "; "): readonly Fact[] {
  return lines.length === 0 ? [] : [{ label, value: joined(lines, between) }];
}
