/** Reads the time that begins at a word of a question: a day, a month, a year, a decade, or a span between two. */
import { firstDayOf, lastDayOf } from "../book/dates.ts";
import { readPeriod } from "../book/periods.ts";
import type { Time } from "./time.ts";
import type { TokenContext } from "./token.ts";
import { phraseAt } from "./token.ts";

interface TimeStep {
  readonly time: Time;
  readonly length: number;
}

export function readTime(context: TokenContext, at: number): TimeStep | undefined {
  return (
    partOfYear(context, at) ??
    relativeAt(context, at) ??
    writtenDate(context, at) ??
    daysFirst(context, at) ??
    dayFirst(context, at) ??
    monthFirst(context, at) ??
    yearAt(context, at)
  );
}

const foldedAt = ({ words }: TokenContext, at: number): string => words[at]?.folded ?? "";

/** "spring 2018", "the first half of 2022": of a year that is named. */
function partOfYear(context: TokenContext, at: number): TimeStep | undefined {
  const { index } = context;
  const start = foldedAt(context, at) === "the" ? at + 1 : at;
  for (const length of [2, 1]) {
    const part = index.partsOfYear.get(phraseAt(context, start, length) ?? "");
    if (part === undefined) continue;
    const end = start + length;
    const next = joinsYear.has(index.senses.get(foldedAt(context, end)) ?? "filler")
      ? end + 1
      : end;
    const year = yearIn(foldedAt(context, next));
    if (year === undefined) return undefined;
    const [from = "", to = ""] = part.map((month) => `${year}-${String(month).padStart(2, "0")}`);
    return { time: spanOf(from, to), length: next + 1 - at };
  }
  return undefined;
}

const joinsYear: ReadonlySet<string> = new Set(["of", "in"]);

const yearIn = (folded: string): string | undefined => /^(?:19|20)\d\d$/.exec(folded)?.[0];

function relativeAt(context: TokenContext, at: number): TimeStep | undefined {
  for (let length = 3; length > 0; length--) {
    const key = phraseAt(context, at, length);
    if (key !== undefined && context.index.relative.has(key))
      return { time: { kind: "relative" }, length };
  }
  return undefined;
}

/** `2018-03-26`, `2018-03`, `26.3.2018`, `03/04/2018`, `2014-2018`. */
function writtenDate({ words }: TokenContext, at: number): TimeStep | undefined {
  const raw = words[at]?.raw ?? "";
  if (!/^\d/.test(raw)) return undefined;
  const iso = /^((?:19|20)\d\d)[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(raw);
  if (iso !== null) return { time: dateOf(iso[1], iso[2], iso[3]), length: 1 };
  const years = /^((?:19|20)\d\d)[-–]((?:19|20)?\d\d)$/.exec(raw);
  const [, first = "", second = ""] = years ?? [];
  if (years !== null) {
    const last = second.length === 2 ? first.slice(0, 2) + second : second;
    return { time: spanOf(first, last), length: 1 };
  }
  const [, one = "", sign, other = "", year] =
    /^(\d{1,2})([-./])(\d{1,2})\2((?:19|20)\d\d)$/.exec(raw) ?? [];
  if (year === undefined) return undefined;
  return { time: numericDay(one, other, year, sign === "."), length: 1 };
}

/** With points the day stands first; with strokes, either may, and both are told where both are days. */
function numericDay(one: string, other: string, year: string, isDayFirst: boolean): Time {
  const dayFirst = dateOf(year, other, one);
  const monthFirst = dateOf(year, one, other);
  if (isDayFirst || monthFirst.kind !== "date" || one === other) return dayFirst;
  if (dayFirst.kind !== "date") return monthFirst;
  return { kind: "two-days", days: [dayFirst.date, monthFirst.date] };
}

function spanOf(first: string, last: string): Time {
  if (first > last) return { kind: "no-day" };
  return { kind: "span", from: firstDayOf(first), to: lastDayOf(last) };
}

function dateOf(year = "", month = "", day?: string): Time {
  const parts = [year, month, day].flatMap((part) =>
    part === undefined ? [] : [part.padStart(2, "0")],
  );
  const date = parts.join("-");
  const last = Number(lastDayOf(`${year}-${month.padStart(2, "0")}`).slice(8));
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= last);
  return isMonth && isDay ? { kind: "date", date, isYearGuessed: false } : { kind: "no-day" };
}

/** "27 and 29 March 2018", "27 to 29 March". */
function daysFirst(context: TokenContext, at: number): TimeStep | undefined {
  const first = dayNumber(foldedAt(context, at));
  const joint = context.index.senses.get(foldedAt(context, at + 1));
  const isJoined = joint === "and" || joint === "to" || joint === "until";
  const last = first !== undefined && isJoined ? dayFirst(context, at + 2) : undefined;
  if (first === undefined || last?.time.kind !== "date") return undefined;
  const from = `${last.time.date.slice(0, 8)}${first.padStart(2, "0")}`;
  if (from > last.time.date) return undefined;
  return { time: { kind: "span", from, to: last.time.date }, length: last.length + 2 };
}

/** "26 March", "26th of March, 2018", "the 26th March". */
function dayFirst(context: TokenContext, at: number): TimeStep | undefined {
  const day = dayNumber(foldedAt(context, at));
  if (day === undefined) return undefined;
  const next = foldedAt(context, at + 1) === "of" ? at + 2 : at + 1;
  const month = context.index.months.get(foldedAt(context, next));
  return month === undefined ? undefined : withYear(context, at, next + 1, month, day);
}

/** "March 26", "March 26th, 2018", "March 2018", "March". */
function monthFirst(context: TokenContext, at: number): TimeStep | undefined {
  const folded = foldedAt(context, at);
  const month = context.index.months.get(folded);
  if (month === undefined) return undefined;
  const next = foldedAt(context, at + 1) === "the" ? at + 2 : at + 1;
  const day = dayNumber(foldedAt(context, next));
  if (day !== undefined && context.index.months.get(foldedAt(context, next + 1)) === undefined)
    return withYear(context, at, next + 1, month, day);
  const step = withYear(context, at, at + 1, month);
  const isDoubtful = context.index.doubtfulMonths.has(folded) && step.length === 1;
  return isDoubtful && !isTimeMeant(context, at) ? undefined : step;
}

/** "in May" is the month; "what did May say" the person. */
const isTimeMeant = (context: TokenContext, at: number): boolean =>
  timeSenses.has(context.index.senses.get(foldedAt(context, at - 1)) ?? "filler") &&
  !/^(?:announce|say|do|expel)/.test(foldedAt(context, at + 1));

const timeSenses: ReadonlySet<string> = new Set([
  "in",
  "since",
  "until",
  "before",
  "after",
  "during",
]);

function withYear(
  context: TokenContext,
  at: number,
  end: number,
  month: number,
  day?: string,
): TimeStep {
  const next = foldedAt(context, end) === "of" ? end + 1 : end;
  const year = yearIn(foldedAt(context, next));
  const date = dateOf(year ?? context.book.wave.from.slice(0, 4), String(month), day);
  const time = date.kind === "date" ? { ...date, isYearGuessed: year === undefined } : date;
  return { time, length: (year === undefined ? end : next + 1) - at };
}

const dayNumber = (folded: string): string | undefined =>
  /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(folded)?.[1];

/** "eighties", "two thousands". */
function decadeAt(context: TokenContext, at: number): TimeStep | undefined {
  for (const length of [2, 1]) {
    const decade = context.index.decades.get(phraseAt(context, at, length) ?? "");
    if (decade !== undefined) return { time: spanOf(String(decade), String(decade + 9)), length };
  }
  return undefined;
}

/** "2018", "1980s", "the 80s". */
function yearAt(context: TokenContext, at: number): TimeStep | undefined {
  const folded = foldedAt(context, at);
  const decade = decadeAt(context, at);
  if (decade !== undefined) return decade;
  const following = context.index.months.get(foldedAt(context, at + 1));
  if (/^(?:19|20)\d\d$/.test(folded) && following !== undefined)
    return { time: dateOf(folded, String(following)), length: 2 };
  const period = /^(?:19|20)?\d0s$|^(?:1[89]|20)\d\d$/.test(folded)
    ? readPeriod(folded)
    : undefined;
  if (period === undefined) return undefined;
  if (/^\d{4}$/.test(folded))
    return { time: { kind: "date", date: folded, isYearGuessed: false }, length: 1 };
  return { time: { kind: "span", ...period }, length: 1 };
}
