/** Renders a line as plain text, for a place that shows no markup: a label, a code block, a notification. */
import type { Inline, Line } from "../answer/answer.ts";
import { formatCitation, formatCount, formatDate, formatPercent } from "./format-values.ts";
import { printable } from "./printable.ts";

export function toPlainText(line: Line, locale: string): string {
  return line.map((inline) => inlineToPlainText(inline, locale)).join("");
}

/** The same without citations, for a place that shows no list of sources. */
export const toUncitedText = (line: Line, locale: string): string =>
  toPlainText(
    line.filter(({ kind }) => kind !== "citation"),
    locale,
  );

export function inlineToPlainText(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
    case "strong":
    case "link":
      return printable(inline.text);
    case "date":
      return formatDate(inline.date, locale);
    case "count":
      return formatCount(inline.value, locale);
    case "share":
      return formatPercent(inline.value, locale);
    case "country":
      return printable(inline.name);
    case "citation":
      return formatCitation(inline.numbers);
  }
}
