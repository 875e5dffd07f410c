/** Escapes texts for Slack, and decodes those that Slack sends. Rich text needs no escaping: there a text is a text. */

import { printable } from "../../printable.ts";
import { orBlank, truncate } from "../../text-limits.ts";
import type { PlainText } from "./block-kit.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Escapes exactly three characters. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escapeMrkdwn(text: string): string {
  return printable(text).replace(/[&<>]/g, (character) => entities[character] ?? "");
}

/** A typed `:smile:` is to be no emoji; only where nothing looks like one may flags become emoji. */
const emojiName = /:[^\s:]+:/u;

/** @param max length; a longer text is cut between characters */
export function toTextObject(text: string, max: number): PlainText {
  const content = orBlank(truncateEscaped(printable(text), max));
  return { type: "plain_text", text: content, emoji: !emojiName.test(content) };
}

/** Truncates a text so that it fits with all its characters escaped. */
export function truncateEscaped(text: string, max: number): string {
  let room = max;
  let escaped = escapeMrkdwn(truncate(text, room));
  while (escaped.length > max && room > 1) {
    room -= Math.max(1, Math.floor((escaped.length - max) / 5));
    escaped = escapeMrkdwn(truncate(text, room));
  }
  return escaped;
}

/** A `value` without `&`, `<` and `>`: Slack may send them back as entities. https://github.com/slackapi/bolt-python/issues/513 */
export const escapeValue = (text: string): string =>
  text.replace(/[%&<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

export const unescapeValue = (text: string): string =>
  text.replace(/%(2[56]|3[ce])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * The text that a person typed, from the mrkdwn that Slack sends. Mentions of others are numbers, and no words; of a
 * channel or a link, the text is what was typed. https://docs.slack.dev/messaging/formatting-message-text#advanced
 */
export function decodeMessageText(text: string): string {
  return text
    .replace(/<(?:@|!subteam\^|!channel|!here|!everyone)[^>]*>/g, " ")
    .replace(/<#[^|>]*>/g, " ")
    .replace(/<[^|<>]*\|([^<>]*)>/g, "$1")
    .replace(/<((?:https?|mailto|tel):[^|<>]*)>/g, "$1")
    .replace(/&(amp|lt|gt);/g, (entity, name) => characters[name] ?? entity)
    .trim();
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };
