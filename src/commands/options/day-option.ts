/** Reads days of the calendar, as ISO 8601 writes them. */

/** Is it a real day, like 2018-03-26? */
export function isDay(typed: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** For 31 February the month's last day; for 26.3.2018 the day that it can only mean; else nothing. */
export function nearestDay(typed: string): string | undefined {
  const [first = 0, second = 0, third = 0, ...more] = typed.match(/\d+/g)?.map(Number) ?? [];
  if (more.length > 0 || third === 0) return undefined;
  const [year, month, day] = first > 31 ? [first, second, third] : [third, second, first];
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const last = Math.min(day, daysIn(year, month));
  return `${year}-${twoDigits(month)}-${twoDigits(last)}`;
}

/** The two days that 03/04/2018 can mean; undefined where it can mean one or none. */
export function daysMeant(typed: string): readonly [string, string] | undefined {
  const [, one = 0, other = 0, year = 0] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed)?.map(Number) ?? [];
  const first = `${year}-${twoDigits(other)}-${twoDigits(one)}`;
  const second = `${year}-${twoDigits(one)}-${twoDigits(other)}`;
  return one !== other && isDay(first) && isDay(second) ? [first, second] : undefined;
}

export function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (date < daysIn(year, month)) return `${year}-${twoDigits(month)}-${twoDigits(date + 1)}`;
  return month < 12 ? `${year}-${twoDigits(month + 1)}-01` : `${year + 1}-01-01`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const twoDigits = (value: number): string => String(value).padStart(2, "0");
