/** Text objects: the one place where text is escaped. Rich text needs none of it: there a text is a text. */

import { printable } from "../../printable.ts";
import { orBlank, truncate } from "../../text-limits.ts";
import type { PlainText } from "./block-kit.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Exactly three characters. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escapeMrkdwn(text: string): string {
  return printable(text).replace(/[&<>]/g, (character) => entities[character] ?? "");
}

/** `:smile:` that somebody typed is no emoji; only where nothing looks like one may flags become emoji. */
const emojiName = /:[^\s:]+:/u;

/** @param most how long it may be; what is longer is cut between characters */
export function toTextObject(text: string, max: number): PlainText {
  const shown = orBlank(truncateEscaped(printable(text), max));
  return { type: "plain_text", text: shown, emoji: !emojiName.test(shown) };
}

/** Cut so that it still fits with all its characters escaped. */
export function truncateEscaped(text: string, max: number): string {
  let room = max;
  let shown = escapeMrkdwn(truncate(text, room));
  while (shown.length > max && room > 1) {
    room -= Math.max(1, Math.floor((shown.length - max) / 5));
    shown = escapeMrkdwn(truncate(text, room));
  }
  return shown;
}

/* merged: Values that Slack hands back: it may hand back `&`, `<` and `>` as entities, so they are never sent. https://github.com/slackapi/bolt-python/issues/513 */

export const escapeValue = (text: string): string =>
  text.replace(/[%&<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

export const unescapeValue = (text: string): string =>
  text.replace(/%(2[56]|3[ce])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/* merged: What a person typed, out of what Slack makes of it. https://docs.slack.dev/messaging/formatting-message-text#advanced */

/** Other people's mentions are numbers, and no words; of a channel or a link, the text is what was typed. */
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
