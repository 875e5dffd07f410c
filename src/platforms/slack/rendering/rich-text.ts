/** Renders a line as rich text: typed elements, so that no mark in a text can mean anything. */
import type { Inline, Line } from "../../../answer/answer.ts";
import { sum } from "../../paginate.ts";
import { inlineToPlainText } from "../../plain-text.ts";
import { printable, printableUrl } from "../../printable.ts";
import { splitText } from "../../text-limits.ts";
import { sectionLimits } from "../limits.ts";
import type { RichElement, RichSection } from "./block-kit.ts";

export const toRichText = (line: Line, locale: string): readonly RichElement[] =>
  line.flatMap((inline) => inlineElements(inline, locale));

/**
 * Splits elements into sections of a size that Slack takes. There is always one, and none is empty: Slack refuses that.
 * @param first elements before them, in the first section
 */
export function toSections(
  elements: readonly RichElement[],
  first: readonly RichElement[] = [],
): readonly RichSection[] {
  let group: RichElement[] = [...first];
  const groups = [group];
  let size = sizeOf(first);
  for (const element of elements) {
    const length = sizeOf([element]);
    if (size > 0 && size + length > sectionLimits.text) {
      group = [];
      groups.push(group);
      size = 0;
    }
    append(group, element);
    size += length;
  }
  return groups.map((each) => ({
    type: "rich_text_section",
    elements: each.length === 0 ? [{ type: "text", text: " " }] : each,
  }));
}

export function joinTexts(elements: readonly RichElement[]): readonly RichElement[] {
  const group: RichElement[] = [];
  for (const element of elements) append(group, element);
  return group;
}

/** Joins neighbours of the same style into one text, except after a `<` that was split off. */
function append(group: RichElement[], element: RichElement): void {
  const last = group.at(-1);
  const isSame =
    last?.type === "text" && element.type === "text" && last.style?.bold === element.style?.bold;
  if (
    isSame &&
    !last.text.endsWith("<") &&
    last.text.length + element.text.length <= sectionLimits.text
  )
    group[group.length - 1] = { ...last, text: `${last.text}${element.text}` };
  else group.push(element);
}

/** @returns characters that a reader sees */
export function sizeOf(elements: readonly RichElement[]): number {
  return sum(elements.map(elementSize));
}

export function textElements(text: string, isBold = false): readonly RichElement[] {
  const style = isBold ? { style: { bold: true } as const } : {};
  const content = printable(text);
  if (content.length <= sectionLimits.text && !content.includes("<")) {
    return content === "" ? [] : [{ type: "text", text: content, ...style }];
  }
  return splitText(content, sectionLimits.text)
    .flatMap(splitAtMarks)
    .map((part) => ({ type: "text", text: part, ...style }));
}

/** A `<` that begins a mention or a link elsewhere ends its element: no reader of the message can take it for one. */
const splitAtMarks = (text: string): readonly string[] => text.split(/(?<=<)/);

function inlineElements(inline: Inline, locale: string): readonly RichElement[] {
  switch (inline.kind) {
    case "text":
      return textElements(inline.text);
    case "strong":
      return textElements(inline.text, true);
    case "link":
      return linkElements(inline.text, inline.url);
    case "date":
    case "count":
    case "share":
    case "citation":
      return textElements(inlineToPlainText(inline, locale));
    case "country":
      return [...flagElement(inline.code), ...textElements(inline.name)];
  }
}

/** A link whose text is an address itself, or looks like markup, shows the address that it leads to. */
function linkElements(text: string, url: string): readonly RichElement[] {
  const address = printableUrl(url);
  const label = printable(text);
  if (address === undefined) return textElements(`${label} ${url}`);
  return label.trim() === "" || /:\/\/|</.test(label) || label.length > sectionLimits.text
    ? [...textElements(`${label} `), { type: "link", url: address }]
    : [{ type: "link", url: address, text: label }];
}

/** A flag as an emoji by its name: as text it would be two letters where a system has no flags. */
function flagElement(code: string): readonly RichElement[] {
  const name = flagEmojiName(code);
  return name === undefined
    ? []
    : [
        { type: "emoji", name },
        { type: "text", text: " " },
      ];
}

/** `flag-de`; Slack has one for each two letters that have a flag, Kosovo's among them. */
export const flagEmojiName = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? `flag-${code.toLowerCase()}` : undefined;

function elementSize(element: RichElement): number {
  switch (element.type) {
    case "text":
      return element.text.length;
    case "link":
      return (element.text ?? element.url).length;
    case "emoji":
      return element.name.length + 2;
  }
}
