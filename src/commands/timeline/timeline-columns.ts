/** Divides a timeline into columns: days for a short one, else weeks, months or years, all of it in one picture. */
import type { IsoDate, Line } from "../../answer/answer.ts";
import { count, date, line } from "../../answer/builders.ts";
import type { TimelineColumn } from "../../answer/picture.ts";
import { firstDayOf, lastDayOf } from "../../book/dates.ts";
import type { TimelineEntry } from "../../query/find-timeline.ts";
import type { Words } from "../../words/words.ts";
import { dayAfter } from "../options/day-option.ts";

/** As many as can be read on a phone. */
const maxDays = 35;
const maxWeeks = 20;
const maxMonths = 30;

type Unit = "day" | "week" | "month" | "year";

interface Span {
  readonly from: string;
  readonly to: string;
}

/** What is known of a column before it has numbers. */
interface Slot extends Span {
  readonly isUndated: boolean;
  readonly label: Line;
  readonly heading: Line;
}

interface ColumnOptions {
  readonly words: Words;
  /** Of the whole wave, as the columns do not change from day to day. */
  readonly dates: readonly IsoDate[];
  readonly days: readonly TimelineEntry[];
  readonly isSummed: boolean;
}

/** Every column from the first to the last, also those in which nothing happened. */
export function timelineColumns({
  words,
  dates,
  days,
  isSummed,
}: ColumnOptions): readonly TimelineColumn[] {
  let total = 0;
  return slotsOf(words, dates).map(({ to: _, ...slot }, at, slots) => {
    const entries = days.filter(({ day }) => slotIndex(slots, day) === at);
    const sum = (numberOf: (entry: TimelineEntry) => number) =>
      entries.reduce((all, entry) => all + numberOf(entry), 0);
    const expelled = sum((entry) => entry.expelled);
    total += expelled;
    return {
      ...slot,
      expelled,
      apart: sum((entry) => entry.apart),
      inReturn: sum((entry) => entry.inReturn),
      unnumbered: sum((entry) => entry.unnumbered.length),
      unnumberedInReturn: sum((entry) => entry.unnumberedInReturn.length),
      ...(isSummed && { total }),
    };
  });
}

/** How many columns have something in them. */
export function countColumns(words: Words, dates: readonly IsoDate[]): number {
  const slots = slotsOf(words, dates);
  return new Set(dates.map((day) => slotIndex(slots, day))).size;
}

/**
 * Are several of some acts in one column, so that their numbers would be added up in it?
 *
 * @param dates of the whole wave @param days of the acts, a day for each
 */
export function hasSharedColumn(
  words: Words,
  dates: readonly IsoDate[],
  days: readonly IsoDate[],
): boolean {
  const slots = slotsOf(words, dates);
  return new Set(days.map((day) => slotIndex(slots, day))).size < days.length;
}

/** The dates that are less exact than the columns. */
export function undatedIn(words: Words, dates: readonly IsoDate[]): ReadonlySet<IsoDate> {
  const slots = slotsOf(words, dates);
  return new Set(dates.filter((day) => slots[slotIndex(slots, day)]?.isUndated));
}

/** The column of exactly this date, else the one that it is in. */
function slotIndex(slots: readonly Span[], day: IsoDate): number {
  const [from, to] = [firstDayOf(day), lastDayOf(day)];
  const exact = slots.findIndex((slot) => slot.from === from && slot.to === to);
  return exact >= 0 ? exact : slots.findIndex((slot) => slot.from <= from && to <= slot.to);
}

/** Columns of one length; a date that is less exact has a column of its own after the period that it is in. */
function slotsOf(words: Words, dates: readonly IsoDate[]): readonly Slot[] {
  const unit = unitOf(dates);
  const dated = dates.filter((day) => isExact(unit, day));
  const slots = dated.length === 0 ? [] : datedSlots(words, unit, dated);
  const others = [...new Set(dates)]
    .filter((day) => slotIndex(slots, day) < 0)
    .map(
      (day): Slot => ({
        from: firstDayOf(day),
        to: lastDayOf(day),
        isUndated: true,
        label: words.pictures.timeline.undated(),
        heading: [date(day)],
      }),
    );
  return [...slots, ...others].toSorted((one, other) =>
    one.to === other.to
      ? Number(one.isUndated) - Number(other.isUndated)
      : one.to < other.to
        ? -1
        : 1,
  );
}

function unitOf(dates: readonly IsoDate[]): Unit {
  const exact = dates.filter((day) => day.length === 10);
  const days = exact.length > 0 ? exact : dates;
  const [first, last] = spanOf(days);
  const length = daysBetween(first, last) + 1;
  if (exact.length > 0 && length <= maxDays) return "day";
  if (exact.length > dates.length / 2 && length <= maxWeeks * 7) return "week";
  const months = dates.filter((day) => day.length >= 7);
  return months.length > 0 && length <= maxMonths * 30.5 ? "month" : "year";
}

const lengths: Readonly<Record<Unit, number>> = { day: 10, week: 10, month: 7, year: 4 };

const isExact = (unit: Unit, day: IsoDate): boolean => day.length >= lengths[unit];

function spanOf(dates: readonly IsoDate[]): readonly [string, string] {
  const firsts = dates.map(firstDayOf).sort();
  const lasts = dates.map(lastDayOf).sort();
  return [firsts[0] ?? "", lasts.at(-1) ?? ""];
}

function datedSlots(words: Words, unit: Unit, dates: readonly IsoDate[]): readonly Slot[] {
  const [first, last] = spanOf(dates);
  const slots: Slot[] = [];
  for (let from = startOf(unit, first); from <= last; from = dayAfter(endOf(unit, from)))
    slots.push({
      from,
      to: endOf(unit, from),
      isUndated: false,
      label: labelOf(words, unit, from),
      heading: headingOf(unit, from, slots.at(-1)?.from),
    });
  return slots;
}

function labelOf(words: Words, unit: Unit, from: string): Line {
  const [, month = 1, day = 1] = from.split("-").map(Number);
  if (unit === "year") return [];
  if (unit === "month") return line`${words.pictures.timeline.months[month - 1] ?? ""}`;
  return [count(day)];
}

/** The month, or of months the year, where a column begins another one than the column before it. */
function headingOf(unit: Unit, from: string, before: string | undefined): Line {
  const length = unit === "month" || unit === "year" ? 4 : 7;
  const heading = from.slice(0, length);
  return heading === before?.slice(0, length) ? [] : [date(heading)];
}

function startOf(unit: Unit, day: string): string {
  return unit === "day" || unit === "week" ? day : firstDayOf(day.slice(0, lengths[unit]));
}

function endOf(unit: Unit, from: string): string {
  if (unit === "day") return from;
  if (unit !== "week") return lastDayOf(from.slice(0, lengths[unit]));
  let end = from;
  for (let step = 0; step < 6; step += 1) end = dayAfter(end);
  return end;
}

const dayMs = 86_400_000;

const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
