/** Numbers and days as text, in the words' own language: for whoever can't leave it to the reader's own screen. */
import type { IsoDate } from "../answer/answer.ts";
import { printable } from "./printable.ts";

/** As exact as it is known: 2018, March 2018, 26 March 2018. What is no date stays what it is. */
export function formatDate(date: IsoDate, locale: string): string {
  const key = `${locale} ${date}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = writtenOut(date, locale);
  if (written.size >= maxWritten) written.clear();
  written.set(key, text);
  return text;
}

/** The days of a record are asked for again and again, and writing one takes longer than finding it. */
const written = new Map<string, string>();
const maxWritten = 1000;

function writtenOut(date: IsoDate, locale: string): string {
  const day = new Date(date);
  const form = forms[date.length];
  if (form === undefined || Number.isNaN(day.getTime())) return printable(date);
  return dateFormat(locale, date.length).format(day);
}

/** 1,060. */
export const formatCount = (value: number, locale: string): string =>
  numbersIn(locale).count.format(value);

/** Per cent with one decimal. @param value a part of a whole, 0 to 1 */
export const formatPercent = (value: number, locale: string): string =>
  numbersIn(locale).share.format(value);

/** By the length of the ISO date. */
const forms: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

const dateFormat = kept(
  (locale: string, length: number) =>
    new Intl.DateTimeFormat(locale, { ...forms[length], timeZone: "UTC" }),
);

const numbersIn = kept((locale: string) => ({
  count: new Intl.NumberFormat(locale),
  share: new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }),
}));

/** Formats are slow to make: each is made once. */
function kept<Given extends readonly (string | number)[], Made>(make: (...given: Given) => Made) {
  const made = new Map<string, Made>();
  return (...given: Given): Made => {
    const key = given.join(" ");
    const format = made.get(key) ?? make(...given);
    made.set(key, format);
    return format;
  };
}

/* merged: When a day is, for a platform that shows it in the reader's own language and zone. */

/**
 * Ten in the morning, UTC, is the same day from Hawaii to New Zealand.
 * @returns seconds since 1970; nothing for what is less exact than a day, or is none
 */
export function unixSeconds(date: IsoDate): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T10:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / 1000;
}

/* merged: The flag of a country. */

/** Two letters as regional indicators; no country has another code. */
export function flagEmoji(code: string): string {
  return [...code]
    .map((letter) => String.fromCodePoint(0x1f1a5 + (letter.codePointAt(0) ?? 0)))
    .join("");
}
