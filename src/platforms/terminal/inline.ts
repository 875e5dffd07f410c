/** The parts of a line as runs: numbers and dates become text here, in the words' own language. */
import type { Inline, Line } from "../../answer/answer.ts";
import { formatCitation, formatCount, formatDate, formatPercent } from "../format-values.ts";
import { printable, printableUrl } from "../printable.ts";
import type { TerminalOptions } from "./screen.ts";
import type { Span, TextStyle } from "./styled-text.ts";
import { span } from "./styled-text.ts";

export function runsOf(
  line: Line,
  setting: TerminalOptions,
  look: TextStyle = "plain",
): readonly Span[] {
  return line.flatMap((inline) => inlineRuns(inline, setting, look));
}

/** A flag would stand before a country's name, but terminals disagree on how wide it is. */
function inlineRuns(inline: Inline, setting: TerminalOptions, look: TextStyle): readonly Span[] {
  switch (inline.kind) {
    case "text":
      return [span(printable(inline.text), look)];
    case "strong":
      return [span(printable(inline.text), "strong")];
    case "link":
      return linkRuns(inline.text, inline.url, setting, look);
    case "date":
      return [span(formatDate(inline.date, setting.words.locale), look)];
    case "count":
      return [span(formatCount(inline.value, setting.words.locale), look)];
    case "share":
      return [span(formatPercent(inline.value, setting.words.locale), look)];
    case "country":
      return [span(printable(inline.name), look)];
    case "citation":
      return [span(formatCitation(inline.numbers), look)];
  }
}

/** Where the terminal shows no links, the address follows in angle brackets. */
function linkRuns(
  text: string,
  url: string,
  setting: TerminalOptions,
  look: TextStyle,
): readonly Span[] {
  const address = printableUrl(url);
  const label = span(printable(text), look);
  if (address !== undefined && setting.hasLinks) return [{ ...label, url: address }];
  return [label, span(` <${address ?? printable(url)}>`, look)];
}
