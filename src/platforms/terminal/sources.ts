/** Who says so: each source on a line of its own, its address with it. */
import type { Source } from "../../answer/answer.ts";
import { formatDate } from "../format-values.ts";
import { printable, printableUrl } from "../printable.ts";
import type { TerminalOptions } from "./screen.ts";
import type { Row, Span } from "./styled-text.ts";
import { span } from "./styled-text.ts";
import { indented } from "./wrap.ts";

export function sourceRows(sources: readonly Source[], setting: TerminalOptions): readonly Row[] {
  if (sources.length === 0) return [];
  const heading = span(setting.words.sources.heading(sources.length), "faint");
  return [[heading], ...sources.flatMap((source) => oneSource(source, setting))];
}

function oneSource(source: Source, setting: TerminalOptions): readonly Row[] {
  const { publisher, date, title, place, remark, url } = source;
  const { locale, sources } = setting.words;
  const address = url === undefined ? undefined : (printableUrl(url) ?? printable(url));
  const isLinked = setting.links && url !== undefined && printableUrl(url) !== undefined;
  const name: Span = {
    ...span(printable(publisher)),
    ...(isLinked && address && { url: address }),
  };
  const rest = [date && formatDate(date, locale), title && printable(sources.title(title))].filter(
    (part) => part !== undefined && part !== "",
  );
  const where = place === undefined ? "" : `: ${printable(place)}`;
  const tail = span(`${rest.map((part) => `, ${part}`).join("")}${where}`);
  const note = remark === undefined ? [] : [span(` (${printable(remark)})`)];
  const rows = indented([name, tail, ...note], setting.width, span("  "), span("    "));
  return isLinked || address === undefined ? rows : [...rows, [span(`    <${address}>`, "faint")]];
}
