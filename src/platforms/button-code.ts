/**
 * Codes that buttons and menus carry: `a:1/expelled Germany`, `a.2:…` for the second page of an answer, and `a0:…` where
 * a platform takes no code twice in a message. The letter says what a press does; each platform has its own. A question
 * after the colon has a version of its own (ask-code.ts).
 * Bots post answers that outlive them: no letter may ever change its meaning.
 */
import type { Ask } from "../answer/ask.ts";
import { decodeAsk } from "./ask-code.ts";

export interface ButtonCode {
  readonly letter: string;
  /** Keeps codes of the same action apart; empty on a platform that needs none. */
  readonly slot: string;
  /** Page of the answer, from 1. */
  readonly part: number;
  readonly payload: string;
}

/** @returns the code up to its payload */
export const buttonCodePrefix = ({ letter, slot, part }: Omit<ButtonCode, "payload">): string =>
  `${letter}${slot}${part > 1 ? `.${part}` : ""}:`;

const layout =
  /^(?<letter>[a-z])(?<slot>[0-9a-z]{1,2})?(?:\.(?<part>[1-9]\d{0,2}))?:(?<payload>.*)$/su;

/** @returns undefined for a code that is damaged or longer than `maxLength`; never throws */
export function parseButtonCode(code: string, maxLength: number): ButtonCode | undefined {
  if (code.length > maxLength) return undefined;
  const { letter, slot = "", part = "1", payload = "" } = layout.exec(code)?.groups ?? {};
  return letter === undefined ? undefined : { letter, slot, part: Number(part), payload };
}

/** @returns the action on the question in a payload; undefined where none can be read */
export function decodeAskAction<Action>(
  payload: string,
  toAction: (ask: Ask) => Action,
): Action | undefined {
  const ask = decodeAsk(payload);
  return ask && toAction(ask);
}
