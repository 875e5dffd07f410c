/** Reads an ask's options into the context of its command, or returns every error in them at once. */
import type { Line } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import { line } from "../../answer/builders.ts";
import type { Book } from "../../book/book.ts";
import { waveAsOf } from "../../book/make-wave.ts";
import { closestMatch } from "../../book/names/closest-match.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import { readExactly, readMentions } from "../../book/names/read-mentions.ts";
import { readPeriod } from "../../book/periods.ts";
import type { Wave } from "../../book/wave.ts";
import type { WaveSelection } from "../../query/find-acts.ts";
import { codesFoundBy } from "../../query/find-acts.ts";
import { wavesCalled, wavesDescribed, wavesOf } from "../../query/find-waves.ts";
import type { Words } from "../../words/words.ts";
import { entityOf } from "../draft/actors.ts";
import type { Command, CommandContext } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { daysMeant, isDay, nearestDay } from "./day-option.ts";
import { takeExclusion } from "./exclusions.ts";
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
  const selected = readSelection(book, words, values.get("wave") ?? ownWave(command, own));
  const from = readFrom(book, words, values.get("from"));
  const exclusion = exclusionIn(book, words, command, own);
  const without = readWithout(book, words, [values.get("without"), exclusion.typed]);
  const day = readDay(book, words, values.get("as-of"));
  const page = readPage(words, values.get("page"));
  const detail = readFlag(words, "detail", values.get("detail"));
  const isPrivate = readFlag(words, "private", values.get("private") ?? defaultPrivate(command));
  const wrong = [selected, from, without, day, page, detail, isPrivate].flatMap((each) =>
    each.kind === "error" ? [each.error] : [],
  );
  const [error, ...others] = [...errors, ...wrong];
  if (error !== undefined) return { kind: "errors", errors: [error, ...others] };
  const selection = valueIn(selected) ?? unnamedWave;
  const whole = onlyWave(selection) ?? book.wave;
  const asOf = valueIn(day);
  const context: CommandContext = {
    book,
    words,
    ask,
    command: command.name,
    text: exclusion.rest,
    whole,
    selection,
    from: valueIn(from),
    without: valueIn(without) ?? [],
    wave: asOf === undefined ? whole : waveAsOf(whole, asOf),
    asOf,
    page: valueIn(page) ?? 1,
    isDetailed: valueIn(detail) ?? false,
    isPrivate: valueIn(isPrivate) ?? false,
    sources: [],
  };
  return { kind: "context", context };
}

const defaultPrivate = ({ isPrivate }: Command): string => (isPrivate === true ? "yes" : "no");

/** The exclusion among the command's own words, where it takes any. */
function exclusionIn(book: Book, words: Words, command: Command, own: string) {
  return takesWithout(command) ? takeExclusion(book, words, own) : { rest: own, typed: undefined };
}

/** `/timeline 2018`: where the wave is the command's own option. */
function ownWave({ options }: Command, own: string): string | undefined {
  return options[0]?.name === "wave" && own !== "" ? own : undefined;
}

const unnamedWave: WaveSelection = { kind: "unnamed" };

const onlyWave = (selection: WaveSelection): Wave | undefined =>
  selection.kind === "waves" && selection.waves.length === 1 ? selection.waves[0] : undefined;

/** A year, a decade, a month; `all`; an id, a name or a word for it; or an actor in it. */
function readSelection(book: Book, words: Words, typed: string | undefined): Value<WaveSelection> {
  if (typed === undefined) return { kind: "value", value: unnamedWave };
  if (/^all$/i.test(typed)) return { kind: "value", value: { kind: "all" } };
  const period = readPeriod(typed);
  if (period !== undefined) return { kind: "value", value: { kind: "period", period, typed } };
  const [first, ...others] = findWaves(book, typed);
  if (first !== undefined)
    return { kind: "value", value: { kind: "waves", waves: [first, ...new Set(others)] } };
  const known = book.waves.map(({ id }) => id);
  const strings = words.trouble.unknownWave(sanitizeInput(typed));
  return invalidValue(words, strings, closestMatch(typed, known));
}

/** By a name; else by an actor in it; else by words of what it was about. */
function findWaves(book: Book, typed: string): readonly Wave[] {
  const called = wavesCalled(book, typed);
  if (called.length > 0) return called;
  const [code, ...more] = readExactly(book.names, typed)?.codes ?? [];
  if (code !== undefined && more.length === 0) return wavesOf(book, codesFoundBy(book, code));
  return wavesDescribed(book, typed);
}

/** Whose diplomats: one country, organisation or group. */
function readFrom(book: Book, words: Words, typed: string | undefined): Value<Mention | undefined> {
  if (typed === undefined) return { kind: "value", value: undefined };
  const { mentions, unrecognized } = readMentions(book.names, typed);
  const [only, ...more] = mentions;
  const isOne = only?.codes.length === 1 && more.length + unrecognized.length === 0;
  if (isOne) return { kind: "value", value: only };
  const near = book.names.actors.suggestions(fold(typed)).map((code) => entityOf(book, code).name);
  const strings = words.trouble.notWhose(sanitizeInput(typed));
  return invalidValue(words, strings, only === undefined ? near[0] : undefined);
}

const takesWithout = ({ options }: Command): boolean =>
  options.some(({ name }) => name === "without");

/** Whom to leave out: countries, organisations and groups, as the option has them and the command's own words. */
function readWithout(
  book: Book,
  words: Words,
  typed: readonly (string | undefined)[],
): Value<readonly string[]> {
  const codes = new Set<string>();
  for (const each of typed) {
    if (each === undefined) continue;
    const { mentions, unrecognized, ignored } = readMentions(book.names, each);
    const unclear = mentions.filter(({ codes: meant }) => meant.length > 1);
    if (mentions.length === 0 || unclear.length + unrecognized.length + ignored.length > 0)
      return invalidValue(words, words.trouble.notLeftOut(sanitizeInput(each)));
    for (const mention of mentions) codes.add(mention.codes[0]);
  }
  return { kind: "value", value: [...codes] };
}

function readDay(
  { wave }: Book,
  words: Words,
  typed: string | undefined,
): Value<string | undefined> {
  if (typed === undefined || isDay(typed)) return { kind: "value", value: typed };
  const named = readPeriod(typed);
  if (named !== undefined && named.from === named.to) return { kind: "value", value: named.from };
  const days = daysMeant(typed);
  if (days !== undefined) return { kind: "error", error: words.questions.twoDays(days) };
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
