/**
 * Reads a period of time as it is typed: a day, a month, a year, a decade, the time from one of them to another, and all that
 * came since, after, until or before one.
 */
import { firstDayOf, lastDayOf } from "./dates.ts";

/** Days from one to another, both in it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** No act is earlier or later. */
const earliest = "1800-01-01";
const latest = "2199-12-31";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const year = "((?:1[89]|20|21)\\d\\d)";
const yearOnly = new RegExp(`^${year}$`);
const isoDate = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/;
const decade = /^(?:the )?(?:(19|20)?(\d)0)s$/;
const monthFirst = new RegExp(`^${month} ${year}$`);
const yearFirst = new RegExp(`^${year} ${month}$`);
const dayFirst = new RegExp(`^(\\d{1,2}) ${month} ${year}$`);
const open = /^(since|after|until|before) (.+)$/;
const between = /^(?:from )?(.+?) ?(?:–| to | until |(?<=^\d{4})-(?=\d{4}$)) ?(.+)$/;

/** The period; undefined where the text is none. */
export function readPeriod(typed: string): Period | undefined {
  const text = typed.trim().toLowerCase();
  const [, relation, limit = ""] = open.exec(text) ?? [];
  if (relation !== undefined) return openPeriod(relation, readPeriod(limit));
  const date = dateOf(text);
  if (date !== undefined) return { from: firstDayOf(date), to: lastDayOf(date) };
  const [, century, tens] = decade.exec(text) ?? [];
  if (tens !== undefined) return decadeOf(century, tens);
  const [, first = "", last = ""] = between.exec(text) ?? [];
  return first === "" ? undefined : spanOf(readPeriod(first), readPeriod(last));
}

function openPeriod(relation: string, limit: Period | undefined): Period | undefined {
  if (limit === undefined) return undefined;
  const { from, to } = limit;
  switch (relation) {
    case "since":
      return { from, to: latest };
    case "after":
      return { from: nextDay(to), to: latest };
    case "until":
      return { from: earliest, to };
  }
  return { from: earliest, to: previousDay(from) };
}

const spanOf = (first: Period | undefined, last: Period | undefined): Period | undefined =>
  first === undefined || last === undefined || first.from > last.to
    ? undefined
    : { from: first.from, to: last.to };

/** The day after another, `2018-03-26`. */
export const nextDay = (day: string): string => shiftDay(day, 1);

/** The day before another. */
export const previousDay = (day: string): string => shiftDay(day, -1);

function shiftDay(day: string, by: number): string {
  const [years = 0, monthNumber = 1, days = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(years, monthNumber - 1, days + by)).toISOString().slice(0, 10);
}

/** "The 80s" are those of the last century, "the 10s" of this. */
function decadeOf(century: string | undefined, tens: string): Period {
  const hundreds = century ?? (Number(tens) >= 5 ? "19" : "20");
  return { from: `${hundreds}${tens}0-01-01`, to: `${hundreds}${tens}9-12-31` };
}

/** `2018`, `2018-03`, `2018-03-26`, from any way to write it; undefined where it is no date. */
function dateOf(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDay] = isoDate.exec(text) ?? [];
  if (isoYear !== undefined) return realDate(isoYear, isoMonth, isoDay);
  if (yearOnly.test(text)) return text;
  const [, name, named] = monthFirst.exec(text) ?? [];
  if (named !== undefined) return realDate(named, monthNumber(name));
  const [, earlier, later] = yearFirst.exec(text) ?? [];
  if (earlier !== undefined) return realDate(earlier, monthNumber(later));
  const [, day, dayMonth, dayYear] = dayFirst.exec(text) ?? [];
  return dayYear === undefined
    ? undefined
    : realDate(dayYear, monthNumber(dayMonth), day?.padStart(2, "0"));
}

const monthNumber = (name = ""): string => String(months.indexOf(name) + 1).padStart(2, "0");

/** Not the 31st of February. */
function realDate(years: string, monthPart = "01", day?: string): string | undefined {
  const whole = `${years}-${monthPart}`;
  if (day === undefined) return whole;
  return `${whole}-${day}` <= lastDayOf(whole) && day !== "00" ? `${whole}-${day}` : undefined;
}
