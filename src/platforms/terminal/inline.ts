/** The parts of a line as runs: numbers and dates become text here, in the words' own language. */
import type { Inline, Line } from "../../answer/answer.ts";
import { countText, dateText, shareText } from "../format-values.ts";
import { printable, printableUrl } from "../printable.ts";
import type { Setting } from "./screen.ts";
import type { Look, Run } from "./styled-text.ts";
import { run } from "./styled-text.ts";

export function runsOf(line: Line, setting: Setting, look: Look = "plain"): readonly Run[] {
  return line.flatMap((inline) => inlineRuns(inline, setting, look));
}

/** A flag would stand before a country's name, but terminals disagree on how wide it is. */
function inlineRuns(inline: Inline, setting: Setting, look: Look): readonly Run[] {
  switch (inline.kind) {
    case "text":
      return [run(printable(inline.text), look)];
    case "strong":
      return [run(printable(inline.text), "strong")];
    case "link":
      return linkRuns(inline.text, inline.url, setting, look);
    case "date":
      return [run(dateText(inline.date, setting.words.locale), look)];
    case "count":
      return [run(countText(inline.value, setting.words.locale), look)];
    case "share":
      return [run(shareText(inline.value, setting.words.locale), look)];
    case "country":
      return [run(printable(inline.name), look)];
  }
}

/** Where the terminal shows no links, the address follows in angle brackets. */
function linkRuns(text: string, url: string, setting: Setting, look: Look): readonly Run[] {
  const address = printableUrl(url);
  const label = run(printable(text), look);
  if (address !== undefined && setting.links) return [{ ...label, url: address }];
  return [label, run(` <${address ?? printable(url)}>`, look)];
}
