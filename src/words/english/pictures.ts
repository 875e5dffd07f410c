/** Texts on pictures, and their alternative texts. */
import type { Line } from "../../answer/answer.ts";
import { count, date, joinLines, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { SumValues } from "../sum-values.ts";
import { namesOrNumber } from "./actor-names.ts";
import { countOf, leavingOut, nameAtStart, nameInSentence, plainName } from "./grammar.ts";
import { timelineStrings, yearsStrings } from "./timelines.ts";

const show = "Show the picture";

export const pictures = {
  /** In the place of a picture whose address another version of the bot made. */
  outdated:
    "Another version of the bot made this address. Ask the question again to see the picture.",
  /** Beside an answer without its picture. Shown to those who can press the button. */
  missing: {
    show,
    busy: (canPress: boolean): string =>
      canPress
        ? `Too many pictures are being drawn just now: press “${show}” in a minute.`
        : "Too many pictures are being drawn just now: ask again in a minute to see this one.",
    failed: (canPress: boolean): string =>
      canPress
        ? `The picture could not be drawn; its figures stand here in words. “${show}” tries again.`
        : "The picture could not be drawn; its figures stand here in words.",
  },

  asOf: (day: string): Line => line`As of ${date(day)}`,
  unlisted: ({ value, countries }: SumValues): Line =>
    line`; with what the list does not have ${count(value)}, by ${countOf(countries, "country", "countries")}`,

  /** "Source: AFP, Reuters and 3 more". */
  source: (publishers: readonly string[], left: number): Line => {
    const named = publishers.join(", ");
    const heading = publishers.length + left === 1 ? "Source" : "Sources";
    return left === 0
      ? line`${heading}: ${named}`
      : line`${heading}: ${named} and ${count(left)} more`;
  },

  map: {
    /** The credit for the shapes of the countries. */
    shapes: (isOfOtherTime: boolean): Line =>
      isOfOtherTime
        ? line`Map: Natural Earth, Visionscarto; borders of 2018`
        : line`Map: Natural Earth, Visionscarto`,
    /** "Diplomats expelled", or, where one alone expelled: "Diplomats expelled by Canada". */
    shades: (by?: Actor): Line =>
      by === undefined
        ? line`Diplomats expelled`
        : line`Diplomats expelled by ${nameInSentence(by)}`,
    unlisted: (): Line => line`not in the list`,
    none: (): Line => line`none`,
    unnumbered: (): Line => line`no number published`,
    more: (): Line => line`and more, without a number`,
    targets: (): Line => line`whose diplomats were expelled`,
    /** "expelled in return by India", or, where several did: "expelled in return". */
    inReturn: (by?: Actor): Line =>
      by === undefined
        ? line`expelled in return`
        : line`expelled by ${nameInSentence(by)} in return`,
    /** What the outline means: "members of NATO". */
    asked: (asked?: Actor): Line => {
      if (asked === undefined) return line`asked for`;
      return asked.kind === "organisation"
        ? line`members of ${nameInSentence(asked)}`
        : [plainName(asked), ...leavingOut(asked.without)];
    },
    offMap: (): Line => line`Not on the map: `,
    /** An organisation, which has no land. */
    badge: (actor: Actor, denied: number, isInReturn: boolean): readonly Line[] => [
      line`${plainName(actor)} itself`,
      ...(isInReturn ? [line`in return`] : []),
      ...(denied === 0 ? [] : [line`and ${count(denied)} denied accreditation`]),
    ],
    /** An organisation whose diplomats were expelled. */
    targetBadge: (actor: Actor): readonly Line[] => [
      [plainName(actor)],
      line`its diplomats were expelled`,
    ],
    /** "Russia expelled in return: Estonia 2, Latvia 1, Germany (no number)". */
    told: (by: Actor, parts: readonly Line[]): Line =>
      line`Expelled by ${nameInSentence(by)} in return: ${joinLines(parts, ", ")}`,
    toldMany: (by: Actor, countries: number): Line =>
      line`${nameAtStart(by)} expelled diplomats of ${countOf(countries, "country", "countries")} in return.`,
    toldPart: (of: readonly Actor[], value: number | undefined): Line =>
      value === undefined
        ? line`${namesOrNumber(of)} (no number)`
        : of.length > 1
          ? line`${countOf(value, "diplomat")} of ${namesOrNumber(of)} together`
          : line`${namesOrNumber(of)} ${count(value)}`,
    alt: (whose: readonly Actor[]): Line =>
      line`A map of who expelled diplomats of ${namesOrNumber(whose)}, and how many`,
    /** One country in the alternative text: "Moldova 3 (not in the list)". */
    altFigure: (
      actor: Actor,
      value: number | undefined,
      marks: Readonly<Record<"isUnlisted" | "isUnnumbered" | "isInReturn", boolean>>,
    ): Line => {
      const own = value === undefined ? line`, no number published` : line` ${count(value)}`;
      const more = value !== undefined && marks.isUnnumbered ? " and more" : "";
      const back = marks.isInReturn ? " in return" : "";
      const list = marks.isUnlisted ? " (not in the list)" : "";
      return line`${plainName(actor)}${own}${more}${back}${list}`;
    },
    altNone: (actor: Actor): Line => line`${plainName(actor)} none`,
    altOrganisation: (actor: Actor, value: number | undefined): Line =>
      value === undefined
        ? line`${plainName(actor)} itself, no number published`
        : line`${plainName(actor)} itself ${count(value)}`,
  },

  bars: {
    alt: (): Line => line`A bar chart of diplomats expelled`,
    members: (group: Actor): Line => line`Members of ${nameInSentence(group)}`,
    each: (): Line => line`each`,
    unlisted: (): Line => line`not in the list`,
    apart: (): Line => line`in no sum of countries`,
    more: (left: number): Line => line`and ${count(left)} more`,
    altBar: (label: Line, number: Line, remark: Line): Line =>
      joinLines([label, number, remark], " "),
  },

  timeline: timelineStrings,
  years: yearsStrings,
};
