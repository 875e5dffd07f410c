/** Turns the frame of a question into the ask of the command that it stands for. */
import type { Ask } from "../../answer/ask.ts";
import { makeAsk } from "../../answer/ask.ts";
import type { Book } from "../../book/book.ts";
import { firstDayOf, lastDayOf } from "../../book/dates.ts";
import type { Mention } from "../../book/names/mention.ts";
import { readMentions } from "../../book/names/read-mentions.ts";
import { nextDay, previousDay } from "../../book/periods.ts";
import type { Frame, TimeCondition } from "../../reading/frame.ts";
import { allCountriesCode, textFor } from "../draft/actors.ts";
import type { CommandName } from "../draft/command.ts";

/** The ask, with the options that the question's time, waves and diplomats stand for. */
export function askOfFrame(book: Book, frame: Frame): Ask {
  const command = commandOf(book, frame);
  switch (frame.asked) {
    case "said":
      return makeAsk("quote", quoteWords(frame));
    case "timeline":
      return makeAsk("timeline", "", waveOptions(book, frame));
    case "waves":
      return makeAsk("waves", namesOf(book, frame.by) || timeText(frame.when));
    case "sources":
      return makeAsk("sources", namesOf(book, frame.by), options(book, frame));
    case "map":
      return makeAsk("map", wordsOf(book, frame), {
        ...withoutOption(book, frame),
        ...waveOptions(book, frame),
      });
  }
  return makeAsk(command, wordsOf(book, frame), {
    ...withoutOption(book, frame),
    ...options(book, frame),
  });
}

const quoteWords = ({ speakers, topic }: Frame): string =>
  speakers === "" || topic === "" ? speakers || topic : `${speakers} about ${topic}`;

/** A sum, for groups; an organisation that acted itself in another wave is asked about itself. */
function commandOf(book: Book, frame: Frame): CommandName {
  const { asked, by, without, scope } = frame;
  if (asked === "total") return "total";
  if (asked === "who" || isStep(frame) || (scope === "itself" && by.length > 0)) return "expelled";
  const group = by.length === 1 ? book.groups.get(by[0]?.codes[0] ?? "") : undefined;
  const isItself =
    group?.kind === "organisation" && scope === "either" && !isDefaultMeant(book, frame);
  return (group !== undefined && !isItself) || without.length > 0 ? "total" : "expelled";
}

const isStep = ({ act }: Frame): boolean => act !== "expelled" && act !== "any";

/** "who retaliated", "what came in return": in the default wave it is the one that the others acted against. */
export const isWhoAnswered = ({ isInReturn, by, of, when, waves }: Frame): boolean =>
  isInReturn && by.length + of.length + waves.length === 0 && when === undefined;

/** The names; of all countries, where some are left out of them. */
function wordsOf(book: Book, frame: Frame): string {
  const { by, without } = frame;
  if (isWhoAnswered(frame)) return textFor(book, book.wave.target);
  return by.length === 0 && without.length > 0 ? allCountriesCode : namesOf(book, by);
}

const withoutOption = (book: Book, { without }: Frame): Readonly<Record<string, string>> =>
  without.length === 0 ? {} : { without: namesOf(book, without) };

const namesOf = (book: Book, mentions: readonly Mention[]): string =>
  mentions.map((mention) => nameOf(book, mention)).join(", ");

/** What was typed, where it means the same by itself; else the name that does. */
function nameOf(book: Book, { codes, typed }: Mention): string {
  const [only, ...more] = codes;
  const isSame = readMentions(book.names, typed).mentions[0]?.codes.join() === codes.join();
  return isSame || more.length > 0 ? typed : textFor(book, only);
}

function options(book: Book, frame: Frame): Readonly<Record<string, string>> {
  const from = fromOf(book, frame);
  return { ...(from !== undefined && { from }), ...waveOptions(book, frame) };
}

/** Whose diplomats; the default wave's own are not said, where no other wave or time is. */
function fromOf(book: Book, frame: Frame): string | undefined {
  const [only, ...more] = frame.of;
  if (only === undefined || more.length > 0) return undefined;
  const isTarget = only.codes[0] === book.wave.target;
  const isInDefault = frame.by.every(({ codes }) => isKnownInDefault(book, codes[0]));
  return isTarget && isDefaultMeant(book, frame) && isInDefault ? undefined : nameOf(book, only);
}

/** Is the default wave meant: by its name, its year or months, or because nothing else is said? */
function isDefaultMeant({ wave }: Book, { when, waves }: Frame): boolean {
  if (waves.length > 0) return waves.includes(wave);
  if (when === undefined) return true;
  const { time, to } = when;
  return (
    time.kind === "date" && to === undefined && time.date.slice(0, 4) === wave.from.slice(0, 4)
  );
}

/** Groups are, and those that expelled somebody there. */
const isKnownInDefault = ({ wave, groups }: Book, code: string): boolean =>
  groups.has(code) || code === wave.target || (wave.actors.get(code)?.expulsions.length ?? 0) > 0;

function waveOptions(
  book: Book,
  { when, waves, alsoWhen, isEver }: Frame,
): Readonly<Record<string, string>> {
  if (alsoWhen.length > 0 || (isEver && when === undefined)) return { wave: "all" };
  const [only, ...more] = waves;
  if (when === undefined) return only === undefined ? {} : { wave: only.id };
  const day = asOfDay(book, when);
  if (day !== undefined) return { "as-of": day };
  return {
    wave:
      only !== undefined && more.length === 0
        ? only.id
        : (restOfYear(book, when) ?? timeText(when)),
  };
}

/** "after 26 March 2018" is of the default wave, and ends with its year. */
function restOfYear({ wave }: Book, { relation, time, to }: TimeCondition): string | undefined {
  if (time.kind !== "date" || to !== undefined || time.date.length === 4) return undefined;
  const year = wave.from.slice(0, 4);
  if (!time.date.startsWith(year) || (relation !== "after" && relation !== "since"))
    return undefined;
  const first = relation === "after" ? nextDay(lastDayOf(time.date)) : firstDayOf(time.date);
  return `${first.length === 10 ? first : `${first}-01`} to ${year}-12-31`;
}

/** The last day that counts, where a question is about how things stood in the days of the default wave. */
function asOfDay({ wave }: Book, { relation, time, to }: TimeCondition): string | undefined {
  if (time.kind !== "date" || to !== undefined || time.date.slice(0, 4) !== wave.from.slice(0, 4))
    return undefined;
  if (relation === "until") return lastDayOf(time.date);
  return relation === "before" && time.date.length === 10 ? previousDay(time.date) : undefined;
}

/** "2022", "since 2011", "2018-03-26", "1980 to 1989": as the wave option takes it. */
export function timeText(when: TimeCondition | undefined): string {
  if (when === undefined) return "";
  const { relation, time, to } = when;
  const first = limitText(time);
  if (to !== undefined) return `${first} to ${limitText(to)}`;
  return relation === "in" ? first : `${relation} ${first}`;
}

function limitText(time: TimeCondition["time"]): string {
  switch (time.kind) {
    case "date":
      return time.date;
    case "span":
      return spanText(time.from, time.to);
    case "two-days":
      return time.days[0];
    case "no-day":
    case "relative":
      return "";
  }
}

/** "1980s", "1980 to 1985", "2018-03-27 to 2018-03-29". */
function spanText(from: string, to: string): string {
  if (!from.endsWith("-01-01") || !to.endsWith("-12-31")) return `${from} to ${to}`;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const isDecade = first.endsWith("0") && Number(last) - Number(first) === 9;
  return isDecade ? `${first}s` : `${first} to ${last}`;
}
