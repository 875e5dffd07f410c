/** Reads an ask's options into the context of its command, or returns every error in them at once. */
import type { Line } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { line } from "../../answer/builders.ts";
import type { Book } from "../../book/book.ts";
import { waveAsOf } from "../../book/make-wave.ts";
import { closestMatch } from "../../book/names/closest-match.ts";
import type { Wave } from "../../book/wave.ts";
import type { Words } from "../../words/words.ts";
import type { Command, CommandContext } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { isDay, nearestDay } from "./day-option.ts";
import { groupOptions } from "./group-options.ts";

export type OptionsReading =
  | { readonly kind: "context"; readonly context: CommandContext }
  | { readonly kind: "errors"; readonly errors: readonly [Line, ...Line[]] };

/** A value, or the error in the text typed for it. */
type Value<Of> =
  | { readonly kind: "value"; readonly value: Of }
  | { readonly kind: "error"; readonly error: Line };

export function readOptions(book: Book, words: Words, command: Command, ask: Ask): OptionsReading {
  const { own, values, errors } = groupOptions(words, command, ask);
  const wave = readWave(book, words, values.get("wave") ?? ownWave(command, own));
  const day = readDay(book, words, values.get("as-of"));
  const page = readPage(words, values.get("page"));
  const detail = readFlag(words, "detail", values.get("detail"));
  const isPrivate = readFlag(words, "private", values.get("private"));
  const wrong = [wave, day, page, detail, isPrivate].flatMap((each) =>
    each.kind === "error" ? [each.error] : [],
  );
  const [error, ...others] = [...errors, ...wrong];
  if (error !== undefined) return { kind: "errors", errors: [error, ...others] };
  const whole = valueIn(wave) ?? book.wave;
  const asOf = valueIn(day);
  const context: CommandContext = {
    book,
    words,
    ask,
    command: command.name,
    text: own,
    whole,
    wave: asOf === undefined ? whole : waveAsOf(whole, asOf),
    asOf,
    page: valueIn(page) ?? 1,
    isDetailed: valueIn(detail) ?? false,
    isPrivate: valueIn(isPrivate) ?? false,
    sources: [],
  };
  return { kind: "context", context };
}

/** `/timeline 2018`: where the wave is the command's own option. */
function ownWave({ options }: Command, own: string): string | undefined {
  return options[0]?.name === "wave" && own !== "" ? own : undefined;
}

function readWave(book: Book, words: Words, typed: string | undefined): Value<Wave> {
  if (typed === undefined) return { kind: "value", value: book.wave };
  const [wave, ...more] = book.waves.filter((each) => isNamed(each, typed.toLowerCase()));
  if (wave !== undefined && more.length === 0) return { kind: "value", value: wave };
  const known = book.waves.map(({ id }) => id);
  const strings = words.trouble.unknownWave(sanitizeInput(typed), known);
  return invalidValue(words, strings, known.length > 1 ? closestMatch(typed, known) : undefined);
}

/** By its id, its year, the rest of its id, or its name: `2018-salisbury`, `2018`, `salisbury`. */
function isNamed({ id, name }: Wave, typed: string): boolean {
  const [year, ...rest] = id.split("-");
  return [id, year, rest.join("-"), name.toLowerCase()].includes(typed);
}

function readDay(
  { wave }: Book,
  words: Words,
  typed: string | undefined,
): Value<string | undefined> {
  if (typed === undefined || isDay(typed)) return { kind: "value", value: typed };
  return invalidValue(
    words,
    words.trouble.notADay(sanitizeInput(typed), wave.membership),
    nearestDay(typed),
  );
}

const maxPage = 99;

function readPage(words: Words, typed = "1"): Value<number> {
  const page = /^[1-9]\d?$/.test(typed) ? Number(typed) : undefined;
  if (page === undefined)
    return invalidValue(words, words.trouble.notAPage(sanitizeInput(typed), maxPage));
  return { kind: "value", value: page };
}

function readFlag(words: Words, name: string, typed = "no"): Value<boolean> {
  if (/^(?:no|false|off|0)$/i.test(typed)) return { kind: "value", value: false };
  if (/^(?:yes|true|on|1)$/i.test(typed)) return { kind: "value", value: true };
  return invalidValue(words, words.trouble.notYesOrNo(name, sanitizeInput(typed)));
}

function invalidValue(words: Words, strings: Line, nearest?: string): Value<never> {
  const message =
    nearest === undefined ? strings : line`${strings} ${words.trouble.nearest(nearest)}`;
  return { kind: "error", error: message };
}

function valueIn<Of>(read: Value<Of>): Of | undefined {
  return read.kind === "value" ? read.value : undefined;
}
