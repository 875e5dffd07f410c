/** Who says so: each source on a line of its own, its address with it. */
import type { Source } from "../../answer/answer.ts";
import { dateText } from "../format-values.ts";
import { printable, printableUrl } from "../printable.ts";
import type { Setting } from "./screen.ts";
import type { Row, Run } from "./styled-text.ts";
import { run } from "./styled-text.ts";
import { indented } from "./wrap.ts";

export function sourceRows(sources: readonly Source[], setting: Setting): readonly Row[] {
  if (sources.length === 0) return [];
  const heading = run(setting.words.sources.heading(sources.length), "faint");
  return [[heading], ...sources.flatMap((source) => oneSource(source, setting))];
}

function oneSource(source: Source, setting: Setting): readonly Row[] {
  const { publisher, date, title, place, remark, url } = source;
  const { locale, sources } = setting.words;
  const address = url === undefined ? undefined : (printableUrl(url) ?? printable(url));
  const isLinked = setting.links && url !== undefined && printableUrl(url) !== undefined;
  const name: Run = { ...run(printable(publisher)), ...(isLinked && address && { url: address }) };
  const rest = [date && dateText(date, locale), title && printable(sources.title(title))].filter(
    (part) => part !== undefined && part !== "",
  );
  const where = place === undefined ? "" : `: ${printable(place)}`;
  const tail = run(`${rest.map((part) => `, ${part}`).join("")}${where}`);
  const note = remark === undefined ? [] : [run(` (${printable(remark)})`)];
  const rows = indented([name, tail, ...note], setting.width, run("  "), run("    "));
  return isLinked || address === undefined ? rows : [...rows, [run(`    <${address}>`, "faint")]];
}
