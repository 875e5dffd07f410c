/** Texts on pictures, and their alternative texts. */
import type { Line } from "../../answer/answer.ts";
import { count, date, joinLines, line } from "../../answer/builders.ts";
import type { Actor } from "../actor.ts";
import type { SumValues } from "../sum-values.ts";
import { countOf, diplomatsOf, nameInSentence, plainName } from "./grammar.ts";

const show = "Show the picture";

export const pictures = {
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
    shapes: (): Line => line`Map: Natural Earth, Visionscarto`,
    shades: (): Line => line`Diplomats expelled`,
    unlisted: (): Line => line`not in the list`,
    none: (): Line => line`none`,
    nato: (denied: number): readonly Line[] => [
      line`NATO itself`,
      ...(denied === 0 ? [] : [line`and ${count(denied)} denied accreditation`]),
    ],
    alt: (target: Actor): Line =>
      line`A map of who expelled diplomats of ${nameInSentence(target)}, and how many`,
    /** One country in the alternative text: "Moldova 3 (not in the list)". */
    altFigure: (actor: Actor, value: number, isUnlisted: boolean): Line =>
      line`${plainName(actor)} ${count(value)}${isUnlisted ? " (not in the list)" : ""}`,
    altNone: (actor: Actor): Line => line`${plainName(actor)} none`,
    altNato: (value: number): Line => line`NATO itself ${count(value)}`,
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

  timeline: {
    title: (target: Actor, value: number, inReturn: number): Line =>
      inReturn === 0
        ? line`${diplomatsOf(target)(value)} expelled`
        : line`${diplomatsOf(target)(value)} expelled, ${count(inReturn)} expelled in return`,
    subtitle: (by: number, target: Actor | undefined, from: string, to: string): Line => {
      const answered = target === undefined ? [] : line` and answered by ${nameInSentence(target)}`;
      return line`Announced by ${countOf(by, "country", "countries")}${answered}, ${date(from)} to ${date(to)}`;
    },
    above: (): Line => line`Announced by countries`,
    apart: (): Line => line`by NATO itself`,
    below: (target: Actor): Line => line`by ${nameInSentence(target)} in return`,
    total: (): Line => line`Total of countries`,
    after: (expelled: number, inReturn: number, day: string): Line => {
      const more = expelled === 0 ? [] : line`${count(expelled)} more expelled`;
      const back = inReturn === 0 ? [] : line`${count(inReturn)} more in return`;
      return line`After that: ${joinLines([more, back], ", ")} (until ${date(day)})`;
    },
    apartToo: (value: number): Line =>
      line`NATO itself expelled ${count(value)} more, which are in no sum of countries.`,
    list: (publisher: string, { value, countries }: SumValues, day: string): Line =>
      line`The ${publisher} list of ${date(day)} has ${count(value)} of them, by ${countOf(countries, "country", "countries")}.`,
    alt: (): Line => line`A chart of the days on which expulsions were announced, and answered`,
    altDay: (day: string, parts: readonly Line[]): Line =>
      line`${date(day)}: ${joinLines(parts, ", ")}`,
    altExpelled: (value: number): Line => line`${count(value)} expelled`,
    altApart: (value: number): Line => line`${count(value)} by NATO itself`,
    altInReturn: (value: number): Line => line`${count(value)} in return`,
    columns: { day: "Day", expelled: "Expelled", inReturn: "In return", total: "Total" },
  },
};
