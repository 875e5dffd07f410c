/** Texts of measures besides expulsions, each kind as the end of a sentence: "Portugal recalled its ambassador". */
import type { Line } from "../../answer/answer.ts";
import { count, line } from "../../answer/builders.ts";
import type { MeasureKind } from "../../book/wave.ts";
import { countOf } from "./grammar.ts";

/** The parts of a measure's sentence. */
interface MeasureDetails {
  readonly count?: number | undefined;
  readonly what?: string | undefined;
  /** "British", where it is not clear whose consulate it was. */
  readonly whose?: string | undefined;
  /** What an ambassador was called home for. */
  readonly purpose?: string | undefined;
}

export const measures = {
  "accreditation-revoked": ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`revoked accreditations`
      : line`revoked ${countOf(people, "accreditation")}`,
  "ambassador-recalled": ({ purpose }: MeasureDetails) =>
    line`recalled its ambassador${purpose === undefined ? "" : ` for ${purpose}`}`,
  ceiling: ({ count: places, what }: MeasureDetails) => {
    if (what !== undefined) return line`cut ${what}`;
    return places === undefined
      ? line`lowered the ceiling of the mission`
      : line`limited the mission to ${countOf(places, "person", "people")}`;
  },
  "common-framework": ({ what }: MeasureDetails) =>
    line`agreed${what === undefined ? "" : ` in ${what}`} on a common response`,
  "consulate-closed": ({ count: places = 1, what, whose }: MeasureDetails) => {
    const consulate = whose === undefined ? "consulate" : `${whose} consulate`;
    if (places > 1)
      return line`closed ${countOf(places, consulate)}${what === undefined ? "" : ` in ${what}`}`;
    if (what === undefined) return line`closed a ${consulate}`;
    return line`closed ${what.startsWith("the ") ? what.replace("consulate", consulate) : `the ${consulate} in ${what}`}`;
  },
  "contacts-suspended": () => line`suspended high-level contacts`,
  "entry-ban": ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`imposed an entry ban`
      : line`banned ${countOf(people, "person", "people")} from entry`,
  "honorary-consul-withdrawn": () => line`withdrew its consent to an honorary consul`,
  "institution-closed": ({ what }: MeasureDetails) =>
    line`ended the work of ${what ?? "an institution"}`,
  "no-answer": () => line`did nothing in return, as a source says`,
  "no-measure": () => line`announced no measure`,
  "not-carried-out": ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`announced an expulsion and did not carry it out`
      : line`announced the expulsion of ${countOf(people, "diplomat")} and did not carry it out`,
  "persons-expelled": ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`expelled people who were no diplomats, or not said to be`
      : line`expelled ${countOf(people, "person", "people")} not said to be ${people === 1 ? "a diplomat" : "diplomats"}`,
  "relations-downgraded": () => line`lowered the level of relations`,
  "relations-severed": () => line`broke off relations`,
  "staff-cut": ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`demanded a cut in embassy staff`
      : line`demanded a cut of ${count(people)} in embassy staff`,
  "visa-limit": ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`limited the visas of diplomats`
      : line`limited the visas of diplomats, so that ${count(people)} had to leave`,
  withdrawn: ({ count: people }: MeasureDetails) =>
    people === undefined
      ? line`withdrew its own diplomats`
      : line`withdrew ${countOf(people, "diplomat")} of its own`,
} satisfies Record<MeasureKind, (measured: MeasureDetails) => Line>;

/** The same as a heading over the countries that took the step. */
export const steps = {
  "accreditation-revoked": "Revoked accreditations",
  "ambassador-recalled": "Recalled the ambassador",
  ceiling: "Capped the mission",
  "common-framework": "Agreed on a response",
  "consulate-closed": "Closed a consulate",
  "contacts-suspended": "Suspended contacts",
  "entry-ban": "Banned from entry",
  "honorary-consul-withdrawn": "Honorary consul",
  "institution-closed": "Ended an institution",
  "no-answer": "Nothing in return",
  "no-measure": "No measure",
  "not-carried-out": "Not carried out",
  "persons-expelled": "Expelled others",
  "relations-downgraded": "Lowered relations",
  "relations-severed": "Broke off relations",
  "staff-cut": "Demanded staff cuts",
  "visa-limit": "Limited visas",
  withdrawn: "Withdrew its own",
} satisfies Record<MeasureKind, string>;
