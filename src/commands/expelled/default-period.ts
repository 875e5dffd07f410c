/** Says of a time that is asked about whether the default wave is its own. */
import { lastDayOf } from "../../book/dates.ts";
import type { Period } from "../../book/periods.ts";
import { isWithin } from "../../query/find-waves.ts";
import type { CommandContext } from "../draft/command.ts";

/** The year, or whole months, of the default wave. */
export const isDefaultPeriod = ({ selection, book }: CommandContext): boolean =>
  selection.kind === "period" &&
  isWithin(selection.period, book.wave.membership) &&
  isShort(selection.period);

/** Days or months of one year, and not the whole of it. */
export const isPartOfYear = ({ from, to }: Period): boolean =>
  from.slice(0, 4) === to.slice(0, 4) && !(from.endsWith("-01-01") && to.endsWith("-12-31"));

/** A single day has acts of its own. */
const isShort = ({ from, to }: Period): boolean =>
  from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01") && to === lastDayOf(to.slice(0, 7));
