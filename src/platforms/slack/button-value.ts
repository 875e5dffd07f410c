/**
 * Encodes what a button or a menu's option does as its `value`, and decodes it: `a:1/expelled Germany`, or `a.2:…` for
 * the second page of an answer. The layout and its promise are in button-code.ts.
 */
import type { Ask } from "../../answer/ask.ts";
import { encodeAsk } from "../ask-code.ts";
import { buttonCodePrefix, decodeAskAction, parseButtonCode } from "../button-code.ts";
import { buttonLimits } from "./limits.ts";
import { escapeValue, unescapeValue } from "./rendering/escape.ts";

export type ButtonAction =
  /** Asks; of an answer of several pages, for the page of that number, from 1. */
  | { readonly kind: "ask"; readonly ask: Ask; readonly part: number }
  /** Posts the answer for everybody in the channel. */
  | { readonly kind: "share"; readonly ask: Ask }
  /** Posts the answer where the view came from. */
  | { readonly kind: "post"; readonly ask: Ask };

/** @returns undefined where the question is too long for a value of `maxLength` characters */
export function encodeButtonValue(
  action: ButtonAction,
  maxLength: number = buttonLimits.value,
): string | undefined {
  const part = action.kind === "ask" ? action.part : 1;
  const prefix = buttonCodePrefix({ letter: letters[action.kind], slot: "", part });
  const payload = encodeAsk(action.ask, maxLength - prefix.length);
  const value = payload && `${prefix}${escapeValue(payload)}`;
  return value !== undefined && value.length <= maxLength ? value : undefined;
}

/** @returns undefined for a value that is damaged, or of a version that we do not know; never throws */
export function decodeButtonValue(value: string): ButtonAction | undefined {
  const code = parseButtonCode(value, buttonLimits.value);
  if (code === undefined || code.slot !== "") return undefined;
  const { letter, part } = code;
  const payload = unescapeValue(code.payload);
  switch (letter) {
    case letters.ask:
      return decodeAskAction(payload, (ask) => ({ kind: "ask", ask, part }));
    case letters.share:
      return decodeAskAction(payload, (ask) => ({ kind: "share", ask }));
    case letters.post:
      return decodeAskAction(payload, (ask) => ({ kind: "post", ask }));
  }
  return undefined;
}

const letters = { ask: "a", share: "s", post: "p" } as const;
