/**
 * What a button or a menu carries: `a0:1/expelled Germany`, or `a0.2:…` for the second part of an answer. The first
 * letter is what a press does, the next keeps two that do the same apart, for Discord takes no `custom_id` twice in a
 * message. The question's code has its own version.
 * Bots post answers that outlive them: no letter may ever change its meaning.
 */
import * as z from "zod";
import type { Ask } from "../../answer/ask.ts";
import { decodeAsk, encodeAsk } from "../ask-code.ts";
import { componentLimits } from "./limits.ts";

export type ButtonAction =
  /** Asks; of an answer in several parts, for the part of that number, from 1. */
  | { readonly kind: "ask"; readonly asked: Ask; readonly part: number }
  /** Posts the answer for everybody to see. */
  | { readonly kind: "share"; readonly asked: Ask }
  /** Of an answer that was shared, whoever shared it is its asker. */
  | { readonly kind: "delete"; readonly asker: string; readonly shared: boolean }
  /** Stands for a question that no button can carry. */
  | { readonly kind: "too-long" }
  /** A menu; what is chosen is a code of its own. */
  | { readonly kind: "menu" };

/** @param slot which of the message's buttons it is; always fits, `too-long` where the question does not */
export function encodeCustomId(press: ButtonAction, slot: number): string {
  const part = press.kind === "ask" && press.part > 1 ? `.${press.part}` : "";
  const front = `${letterOf(press)}${slot.toString(36)}${part}:`;
  const rest = carried(press, componentLimits.customId - front.length);
  return rest === undefined ? encodeCustomId({ kind: "too-long" }, slot) : `${front}${rest}`;
}

/** @returns nothing for a code that is damaged, or of a version that we do not know; never throws */
export function decodeCustomId(code: string): ButtonAction | undefined {
  return buttonCode.safeParse(code).data;
}

/** Does the code stand for a question that no button can carry? */
export const isTooLong = (code: string): boolean => code.startsWith(letters["too-long"]);

/** Does the code stand for deleting an answer? */
export const isDelete = (code: string): boolean => /^[dh]/.test(code);

const letters = { ask: "a", share: "s", delete: "d", "too-long": "t", menu: "m" } satisfies Record<
  ButtonAction["kind"],
  string
>;
const sharedDelete = "h";

const letterOf = (press: ButtonAction): string =>
  press.kind === "delete" && press.shared ? sharedDelete : letters[press.kind];

function carried(press: ButtonAction, room: number): string | undefined {
  switch (press.kind) {
    case "ask":
    case "share":
      return encodeAsk(press.asked, room);
    case "delete":
      return press.asker;
    case "too-long":
    case "menu":
      return "";
  }
}

const layout = /^(?<letter>[a-z])[0-9a-z]{1,2}(?:\.(?<part>[1-9]\d{0,2}))?:(?<rest>.*)$/su;

const buttonCode = z
  .string()
  .max(componentLimits.customId)
  .transform((code) => layout.exec(code)?.groups ?? {})
  .transform(({ letter = "", part, rest = "" }, context): ButtonAction => {
    const press = readers.get(letter)?.(rest, Number(part ?? 1));
    if (press !== undefined) return press;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

type Read = (rest: string, part: number) => ButtonAction | undefined;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  [
    letters.ask,
    (rest, part) => {
      const asked = decodeAsk(rest);
      return asked && { kind: "ask", asked, part };
    },
  ],
  [
    letters.share,
    (rest) => {
      const asked = decodeAsk(rest);
      return asked && { kind: "share", asked };
    },
  ],
  [letters.delete, (rest) => deletes(rest, false)],
  [sharedDelete, (rest) => deletes(rest, true)],
  [letters["too-long"], () => ({ kind: "too-long" })],
  [letters.menu, () => ({ kind: "menu" })],
]);

function deletes(asker: string, shared: boolean): ButtonAction | undefined {
  return /^\d{1,20}$/.test(asker) ? { kind: "delete", asker, shared } : undefined;
}
