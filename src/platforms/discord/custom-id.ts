/**
 * Encodes what a button or a menu does as a `custom_id`, and decodes it: `a0:1/expelled Germany`, or `a0.2:…` for the
 * second page of an answer. The slot after the letter keeps two that do the same apart, for Discord takes no `custom_id`
 * twice in a message. The layout and its promise are in button-code.ts.
 */
import type { Ask } from "../../answer/ask.ts";
import { encodeAsk } from "../ask-code.ts";
import { buttonCodePrefix, decodeAskAction, parseButtonCode } from "../button-code.ts";
import { componentLimits } from "./limits.ts";

export type ButtonAction =
  /** Asks; of an answer of several pages, for the page of that number, from 1. */
  | { readonly kind: "ask"; readonly ask: Ask; readonly part: number }
  /** Posts the answer for everybody to see. */
  | { readonly kind: "share"; readonly ask: Ask }
  /** The asker of an answer that was shared is the person who shared it. */
  | { readonly kind: "delete"; readonly asker: string; readonly isShared: boolean }
  /** Stands for a question that no button can carry. */
  | { readonly kind: "too-long" }
  /** A menu; each of its options has a code of its own. */
  | { readonly kind: "menu" };

/** @param slot which of the message's buttons it is; always fits, `too-long` where the question does not */
export function encodeCustomId(action: ButtonAction, slot: number): string {
  const part = action.kind === "ask" ? action.part : 1;
  const prefix = buttonCodePrefix({ letter: letterOf(action), slot: slot.toString(36), part });
  const payload = payloadOf(action, componentLimits.customId - prefix.length);
  return payload === undefined ? encodeCustomId({ kind: "too-long" }, slot) : `${prefix}${payload}`;
}

/** @returns undefined for a code that is damaged, or of a version that we do not know; never throws */
export function decodeCustomId(customId: string): ButtonAction | undefined {
  const code = parseButtonCode(customId, componentLimits.customId);
  if (code === undefined || code.slot === "") return undefined;
  const { letter, part, payload } = code;
  switch (letter) {
    case letters.ask:
      return decodeAskAction(payload, (ask) => ({ kind: "ask", ask, part }));
    case letters.share:
      return decodeAskAction(payload, (ask) => ({ kind: "share", ask }));
    case letters.delete:
    case sharedDelete:
      return toDelete(payload, letter === sharedDelete);
    case letters["too-long"]:
      return { kind: "too-long" };
    case letters.menu:
      return { kind: "menu" };
  }
  return undefined;
}

/** Does the code stand for a question that no button can carry? */
export const isTooLong = (customId: string): boolean => customId.startsWith(letters["too-long"]);

/** Does the code stand for deleting an answer? */
export const isDelete = (customId: string): boolean => /^[dh]/.test(customId);

const letters = { ask: "a", share: "s", delete: "d", "too-long": "t", menu: "m" } as const;
const sharedDelete = "h";

const letterOf = (action: ButtonAction): string =>
  action.kind === "delete" && action.isShared ? sharedDelete : letters[action.kind];

function payloadOf(action: ButtonAction, maxLength: number): string | undefined {
  switch (action.kind) {
    case "ask":
    case "share":
      return encodeAsk(action.ask, maxLength);
    case "delete":
      return action.asker;
    case "too-long":
    case "menu":
      return "";
  }
}

function toDelete(asker: string, isShared: boolean): ButtonAction | undefined {
  return /^\d{1,20}$/.test(asker) ? { kind: "delete", asker, isShared } : undefined;
}
