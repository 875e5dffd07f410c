/** Text objects: the one place where text is escaped. Rich text needs none of it: there a text is a text. */

import { cut } from "../../cut.ts";
import { printable } from "../../printable.ts";
import { orBlank } from "../../text-limits.ts";
import type { PlainText } from "./block-kit.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Exactly three characters. https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>]/g, (character) => entities[character] ?? "");
}

/** `:smile:` that somebody typed is no emoji; only where nothing looks like one may flags become emoji. */
const emojiName = /:[^\s:]+:/u;

/** @param most how long it may be; what is longer is cut between characters */
export function plainText(text: string, most: number): PlainText {
  const shown = orBlank(cutEscaped(printable(text), most));
  return { type: "plain_text", text: shown, emoji: !emojiName.test(shown) };
}

/** Cut so that it still fits with all its characters escaped. */
export function cutEscaped(text: string, most: number): string {
  let room = most;
  let shown = escaped(cut(text, room));
  while (shown.length > most && room > 1) {
    room -= Math.max(1, Math.floor((shown.length - most) / 5));
    shown = escaped(cut(text, room));
  }
  return shown;
}
