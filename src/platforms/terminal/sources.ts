/** Renders the sources of an answer: each on a line of its own, with its address. */
import type { Source } from "../../answer/answer.ts";
import { printable, printableUrl } from "../printable.ts";
import { sourceLine } from "../source-line.ts";
import { runsOf } from "./inline.ts";
import type { TerminalOptions } from "./screen.ts";
import type { Row } from "./styled-text.ts";
import { span } from "./styled-text.ts";
import { wrapWithPrefix } from "./wrap.ts";

export function sourceRows(sources: readonly Source[], setting: TerminalOptions): readonly Row[] {
  if (sources.length === 0) return [];
  const heading = span(setting.words.sources.heading(sources.length), "faint");
  return [[heading], ...sources.flatMap((source) => oneSource(source, setting))];
}

function oneSource(source: Source, setting: TerminalOptions): readonly Row[] {
  const { url, ...unlinked } = source;
  const isLinked = setting.hasLinks && url !== undefined && printableUrl(url) !== undefined;
  const line = runsOf(sourceLine(isLinked ? source : unlinked, setting.words), setting);
  const rows = wrapWithPrefix(line, setting.width, span("  "), span("    "));
  if (isLinked || url === undefined) return rows;
  return [...rows, [span(`    <${printableUrl(url) ?? printable(url)}>`, "faint")]];
}
