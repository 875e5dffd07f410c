/**
 * Reads what a person sees in a Slack message: its blocks or else its text, its attachments with the messages that they share,
 * and the titles of its files. Takes a payload of any form: what it does not know is passed over.
 */
import { arrayOf, joinNonBlank, textAt, textOf } from "../../unknown-payload.ts";
import { isBody } from "../incoming-request.ts";
import { decodeMessageText } from "../rendering/escape.ts";

/** https://docs.slack.dev/reference/events/message */
export interface MessageContent {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly files?: unknown;
}

/** @returns the text with a line for each part of the message; never throws */
export function readMessageText(message: MessageContent): string {
  return joinNonBlank([
    bodyText(message.blocks, message.text),
    ...arrayOf(message.attachments).map(attachmentText),
    ...arrayOf(message.files).map((file) => mrkdwnAt(file, "title")),
  ]);
}

/** @returns what stands in blocks alone; a user's mention is no word */
export const readBlocks = (blocks: unknown): string => joinNonBlank(arrayOf(blocks).map(blockText));

/** Where a message has blocks, its `text` is for notifications, and not seen. */
const bodyText = (blocks: unknown, text: unknown): string => readBlocks(blocks) || mrkdwnText(text);

/** `fallback` is seen where nothing else can be. https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments */
function attachmentText(attachment: unknown): string {
  const { blocks, message_blocks: shared, text, fields } = Object(attachment);
  const seen = joinNonBlank([
    mrkdwnAt(attachment, "pretext"),
    mrkdwnAt(attachment, "title"),
    bodyText(blocks, "") || bodyText(arrayOf(shared).flatMap(sharedBlocks), text),
    ...arrayOf(fields).flatMap((field) => [mrkdwnAt(field, "title"), mrkdwnAt(field, "value")]),
    mrkdwnAt(attachment, "footer"),
  ]);
  return seen || mrkdwnAt(attachment, "fallback");
}

/** The blocks of a message that was shared or forwarded. */
const sharedBlocks = (shared: unknown): readonly unknown[] =>
  arrayOf(Object(Object(shared).message).blocks);

/** https://docs.slack.dev/reference/block-kit/blocks */
function blockText(block: unknown): string {
  if (!isBody(block) || controlType.test(textOf(block["type"]))) return "";
  return joinNonBlank(visibleFields.map((name) => fieldText(block[name])));
}

/** Texts of buttons and inputs are not part of the message. */
const controlType = /^(?:actions|input|.*button.*)$/;

/** What holds text in a block, roughly from top to bottom. */
const visibleFields = [
  "title",
  "rich_text_title",
  "subtitle",
  "caption",
  "text",
  "body",
  "description",
  "details",
  "output",
  "fields",
  "elements",
  "child_blocks",
  "tasks",
  "rows",
  "alt_text",
  "accessory",
  // Of a chart.
  "chart",
  "axis_config",
  "categories",
  "segments",
  "label",
] as const;

function fieldText(value: unknown): string {
  if (typeof value === "string") return mrkdwnText(value);
  if (Array.isArray(value)) return listText(value);
  return isBody(value) ? elementText(value) : "";
}

/** Pieces of a sentence stand in a line; cells, items and texts each in one of their own. */
function listText(parts: readonly unknown[]): string {
  const texts = parts.map(fieldText);
  return parts.every(isInline) ? texts.join("") : joinNonBlank(texts);
}

const inlineTypes: readonly unknown[] = [
  "text",
  "link",
  "emoji",
  "date",
  "user",
  "usergroup",
  "channel",
  "broadcast",
  "color",
  "team",
];

const isInline = (part: unknown): boolean => isBody(part) && inlineTypes.includes(part["type"]);

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#element-types */
function elementText(element: Readonly<Record<string, unknown>>): string {
  const { type, text, url, name, unicode, fallback } = element;
  switch (type) {
    case "text":
    case "raw_text":
      return textOf(text);
    case "link":
      return textOf(text) || textOf(url);
    case "emoji":
      return emojiText(unicode) || `:${textOf(name)}:`;
    case "date":
      return textOf(fallback);
    case "user":
    case "usergroup":
    case "channel":
    case "broadcast":
    case "color":
    case "team":
      return " ";
  }
  return blockText(element);
}

/** `1f1e9-1f1ea` → 🇩🇪. */
function emojiText(unicode: unknown): string {
  const codes = textOf(unicode)
    .split("-")
    .map((code) => Number.parseInt(code, 16));
  return codes.every((code) => code > 0 && code <= 0x10ffff) ? String.fromCodePoint(...codes) : "";
}

/** A text with Slack's marks decoded. */
const mrkdwnText = (value: unknown): string => decodeMessageText(textOf(value));

const mrkdwnAt = (value: unknown, name: string): string => decodeMessageText(textAt(value, name));
