/** Reads a period of time that a question names: a year, a decade, a month, or years from one to another. */
import { lastDayOf } from "./dates.ts";

/** Days from one to another, both in it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthName = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const yearOnly = /^((?:1[89]|20|21)\d\d)$/;
const yearMonth = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/;
const decade = /^(?:the )?(?:(19|20)?(\d)0)s$/;
const years = /^((?:19|20)\d\d) ?(?:-|–|to|until) ?((?:19|20)\d\d)$/;
const monthFirst = new RegExp(`^${monthName} ((?:19|20)\\d\\d)$`);
const yearFirst = new RegExp(`^((?:19|20)\\d\\d) ${monthName}$`);

/** The period; undefined where the text is none. */
export function readPeriod(typed: string): Period | undefined {
  const text = typed.trim().toLowerCase();
  const year = yearOnly.exec(text)?.[1];
  if (year !== undefined) return spanOf(year, year);
  const month = yearMonth.exec(text)?.[0] ?? namedMonth(text);
  if (month !== undefined) return { from: `${month}-01`, to: lastDayOf(month) };
  const [, century, tens] = decade.exec(text) ?? [];
  if (tens !== undefined) return decadeOf(century, tens);
  const [, first, last] = years.exec(text) ?? [];
  return first !== undefined && last !== undefined && first <= last
    ? spanOf(first, last)
    : undefined;
}

const spanOf = (first: string, last: string): Period => ({
  from: `${first}-01-01`,
  to: `${last}-12-31`,
});

/** "The 80s" are those of the last century, "the 10s" of this. */
function decadeOf(century: string | undefined, tens: string): Period {
  const hundreds = century ?? (Number(tens) >= 5 ? "19" : "20");
  return spanOf(`${hundreds}${tens}0`, `${hundreds}${tens}9`);
}

function namedMonth(text: string): string | undefined {
  const [, name, year] = monthFirst.exec(text) ?? [];
  const [, earlierYear, laterName] = yearFirst.exec(text) ?? [];
  const index = months.indexOf(name ?? laterName ?? "");
  return index < 0 ? undefined : `${year ?? earlierYear}-${String(index + 1).padStart(2, "0")}`;
}
