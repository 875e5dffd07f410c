/**
 * What a button or a menu's choice carries: `a:1/expelled Germany`, or `a.2:…` for the second part of an answer. The
 * letter is what a press does; the question's code has its own version.
 * Bots post answers that outlive them: no letter may ever change its meaning.
 */
import * as z from "zod";
import type { Ask } from "../../answer/ask.ts";
import { decodeAsk, encodeAsk } from "../ask-code.ts";
import { buttonLimits } from "./limits.ts";
import { escapeValue, unescapeValue } from "./rendering/escape.ts";

export type ButtonAction =
  /** Asks; of an answer in several parts, for the part of that number, from 1. */
  | { readonly kind: "ask"; readonly asked: Ask; readonly part: number }
  /** Posts the answer for everybody in the channel. */
  | { readonly kind: "share"; readonly asked: Ask }
  /** Posts the answer where the view came from. */
  | { readonly kind: "post"; readonly asked: Ask };

/** @returns nothing where the question is too long for a place of so many characters */
export function encodeButtonValue(
  press: ButtonAction,
  max: number = buttonLimits.value,
): string | undefined {
  const part = press.kind === "ask" && press.part > 1 ? `.${press.part}` : "";
  const front = `${letters[press.kind]}${part}:`;
  const rest = encodeAsk(press.asked, max - front.length);
  const code = rest && `${front}${escapeValue(rest)}`;
  return code !== undefined && code.length <= max ? code : undefined;
}

/** @returns nothing for a code that is damaged, or of a version that we do not know; never throws */
export function decodeButtonValue(code: string): ButtonAction | undefined {
  return buttonCode.safeParse(code).data;
}

const letters = { ask: "a", share: "s", post: "p" } satisfies Record<ButtonAction["kind"], string>;

const layout = /^(?<letter>[asp])(?:\.(?<part>[1-9]\d{0,2}))?:(?<rest>.*)$/su;

const buttonCode = z
  .string()
  .max(buttonLimits.value)
  .transform((code) => layout.exec(code)?.groups ?? {})
  .transform(({ letter, part, rest = "" }, context): ButtonAction => {
    const press = read(letter, decodeAsk(unescapeValue(rest)), Number(part ?? 1));
    if (press !== undefined) return press;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

function read(letter: string | undefined, asked: Ask | undefined, part: number) {
  if (asked === undefined) return undefined;
  if (letter === "a") return { kind: "ask", asked, part } as const;
  return letter === "s" ? ({ kind: "share", asked } as const) : ({ kind: "post", asked } as const);
}
