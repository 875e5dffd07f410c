/** Texts of measures besides expulsions, each kind as the end of a sentence: "Portugal recalled its ambassador". */
import type { Line } from "../../answer/answer.ts";
import { count, line } from "../../answer/builders.ts";
import { countOf } from "./grammar.ts";

/** The parts of a measure's sentence. */
interface MeasureDetails {
  readonly count?: number | undefined;
  readonly what?: string | undefined;
}

export const measures = {
  "ambassador-recalled": () => line`recalled its ambassador for consultations`,
  "common-framework": () => line`agreed in the European Council on a common response`,
  "consulate-closed": ({ what }: MeasureDetails) =>
    line`closed the consulate in ${what ?? "the country"}`,
  "contacts-suspended": () => line`suspended high-level contacts`,
  "entry-ban": ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`imposed an entry ban`
      : line`banned ${countOf(people, "person", "people")} from entry`,
  "honorary-consul-withdrawn": () => line`withdrew its consent to an honorary consul`,
  "institution-closed": ({ what }: MeasureDetails) =>
    line`ended the work of ${what ?? "an institution"}`,
  "mission-capped": ({ count: places }: MeasureDetails) =>
    places === undefined
      ? line`lowered the ceiling of the mission`
      : line`cut the permitted size of the mission by ${count(places)}`,
  "no-measure": () => line`announced no measure`,
  "staff-cut-demanded": () => line`demanded a cut in embassy staff`,
} satisfies Record<string, (measured: MeasureDetails) => Line>;

/** The same as a heading over the countries that took the step. */
export const steps = {
  "ambassador-recalled": "Recalled the ambassador",
  "common-framework": "Agreed on a response",
  "consulate-closed": "Closed a consulate",
  "contacts-suspended": "Suspended contacts",
  "entry-ban": "Banned from entry",
  "honorary-consul-withdrawn": "Honorary consul",
  "institution-closed": "Ended an institution",
  "mission-capped": "Capped the mission",
  "no-measure": "No measure",
  "staff-cut-demanded": "Demanded staff cuts",
} satisfies Record<keyof typeof measures, string>;
