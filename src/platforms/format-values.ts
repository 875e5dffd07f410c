/** Formats dates, counts and percentages as text in a language, and countries as flags. */
import type { IsoDate } from "../answer/answer.ts";
import { printable } from "./printable.ts";

/** As exact as it is known: 2018, March 2018, 26 March 2018. A text that is no date is returned as it is. */
export function formatDate(date: IsoDate, locale: string): string {
  const day = new Date(date);
  const form = forms[date.length];
  if (form === undefined || Number.isNaN(day.getTime())) return printable(date);
  return dateFormat(locale, date.length).format(day);
}

/** 1,060. */
export const formatCount = (value: number, locale: string): string =>
  numberFormats(locale).count.format(value);

/** [1][2]: the space before it is not broken, so that a citation never begins a line. */
export const formatCitation = (numbers: readonly number[]): string =>
  `\u00a0${numbers.map((number) => `[${number}]`).join("")}`;

/** Per cent with one decimal. @param value a part of a whole, 0 to 1 */
export const formatPercent = (value: number, locale: string): string =>
  numberFormats(locale).share.format(value);

/** By the length of the ISO date. */
const forms: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

const dateFormat = memoize(
  (locale: string, length: number) =>
    new Intl.DateTimeFormat(locale, { ...forms[length], timeZone: "UTC" }),
);

const numberFormats = memoize((locale: string) => ({
  count: new Intl.NumberFormat(locale),
  share: new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }),
}));

/** Intl formats are slow to create: each is created once. */
function memoize<Args extends readonly (string | number)[], Format>(
  create: (...args: Args) => Format,
) {
  const formats = new Map<string, Format>();
  return (...args: Args): Format => {
    const key = args.join(" ");
    const format = formats.get(key) ?? create(...args);
    formats.set(key, format);
    return format;
  };
}

/** The flag of a country: its two letters as regional indicators. */
export function flagEmoji(code: string): string {
  return [...code]
    .map((letter) => String.fromCodePoint(0x1f1a5 + (letter.codePointAt(0) ?? 0)))
    .join("");
}
