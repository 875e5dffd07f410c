/** A line for a place that shows no markup at all: a label, a code block, a notification. */
import type { Inline, Line } from "../answer/answer.ts";
import { countText, dateText, shareText } from "./format-values.ts";
import { printable } from "./printable.ts";

export function plain(line: Line, locale: string): string {
  return line.map((inline) => inlinePlain(inline, locale)).join("");
}

export function inlinePlain(inline: Inline, locale: string): string {
  switch (inline.kind) {
    case "text":
    case "strong":
    case "link":
      return printable(inline.text);
    case "date":
      return dateText(inline.date, locale);
    case "count":
      return countText(inline.value, locale);
    case "share":
      return shareText(inline.value, locale);
    case "country":
      return printable(inline.name);
  }
}
