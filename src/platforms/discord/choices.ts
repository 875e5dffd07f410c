/** Completions as the choices that Discord shows while a person types. */
import type { Completion } from "../../answer/ask.ts";
import { pack, unpack } from "../pack.ts";
import { printable } from "../printable.ts";
import { cut, cutFront } from "./cut.ts";
import { choice } from "./limits.ts";
import { orBlank } from "./pieces.ts";

export interface Choice {
  readonly name: string;
  /** What is asked when it is picked. */
  readonly value: string;
}

/** @returns at most 25; one whose value can't be carried even packed is not offered, and can still be typed */
export function toChoices(completions: readonly Completion[]): readonly Choice[] {
  return completions
    .slice(0, choice.count)
    .map(({ label, text, why }) => ({ name: nameOf(label, why), value: toValue(text) }))
    .filter(({ value }) => value !== "" && value.length <= choice.value);
}

/** What a picked choice means; what was typed by hand means itself. */
export function fromValue(value: string): string {
  return value.startsWith(packed) ? (unpack(value.slice(packed.length)) ?? value) : value;
}

/** Stands before a value that is packed; nobody's name begins with it. */
const packed = "≡";

const toValue = (text: string): string =>
  text.length <= choice.value ? text : `${packed}${pack(text)}`;

/** `Netherlands · also called so`. Of a list of names the end is what is being chosen. */
function nameOf(label: string, why: string): string {
  const reason = why === "" ? "" : ` · ${cut(printable(why), choice.name / 2)}`;
  return orBlank(`${cutFront(printable(label), choice.name - reason.length)}${reason}`);
}
