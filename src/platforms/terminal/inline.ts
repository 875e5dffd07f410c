/** The parts of a line as runs: numbers and dates become text here, in the words' own language. */
import type { Inline, IsoDate, Line } from "../../answer/answer.ts";
import { printable, printableUrl } from "./printable.ts";
import type { Look, Run } from "./run.ts";
import { run } from "./run.ts";
import type { Setting } from "./setting.ts";

export function runsOf(line: Line, setting: Setting, look: Look = "plain"): readonly Run[] {
  return line.flatMap((inline) => inlineRuns(inline, setting, look));
}

/** A flag would stand before a country's name, but terminals disagree on how wide it is. */
function inlineRuns(inline: Inline, setting: Setting, look: Look): readonly Run[] {
  switch (inline.kind) {
    case "text":
      return [run(printable(inline.text), look)];
    case "strong":
      return [run(printable(inline.text), "strong")];
    case "link":
      return linkRuns(inline.text, inline.url, setting, look);
    case "date":
      return [run(dateText(inline.date, setting.words.locale), look)];
    case "count":
      return [run(numbersIn(setting.words.locale).count.format(inline.value), look)];
    case "share":
      return [run(numbersIn(setting.words.locale).share.format(inline.value), look)];
    case "country":
      return [run(printable(inline.name), look)];
  }
}

/** Where the terminal shows no links, the address follows in angle brackets. */
function linkRuns(text: string, url: string, setting: Setting, look: Look): readonly Run[] {
  const address = printableUrl(url);
  const label = run(printable(text), look);
  if (address !== undefined && setting.links) return [{ ...label, url: address }];
  return [label, run(` <${address ?? printable(url)}>`, look)];
}

/** As exact as it is known: 2018, March 2018, 26 March 2018. */
export function dateText(date: IsoDate, locale: string): string {
  const day = new Date(date);
  const form = forms[date.length];
  if (form === undefined || Number.isNaN(day.getTime())) return printable(date);
  return dateFormat(locale, form).format(day);
}

/** By the length of the ISO date. */
const forms: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

const dateFormat = kept(
  (locale: string, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...form, timeZone: "UTC" }),
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
function kept<Given extends readonly unknown[], Made>(make: (...given: Given) => Made) {
  const made = new Map<string, Made>();
  return (...given: Given): Made => {
    const key = JSON.stringify(given);
    const format = made.get(key) ?? make(...given);
    made.set(key, format);
    return format;
  };
}
