/** Texts of claims that are held against the record. */
import type { Line } from "../../answer/answer.ts";
import { count, date, joinLines, line, strong } from "../../answer/builders.ts";
import type { Verdict } from "../../answer/reply.ts";
import type { Actor } from "../actor.ts";
import { countOf, listOf, nameInSentence } from "./grammar.ts";

type Why = "other-kind" | "turned" | "other-time" | "other-speaker" | "altered";

export const verifyStrings = {
  title: "Checked against the record",
  usage: {
    title: "Which text?",
    body: "Give a text that says who expelled how many, and each of its claims is checked: /verify Germany expelled 15 Russian diplomats.",
  },
  nothing: {
    title: "This text makes no claim about expulsions",
    body: "A claim says who expelled whose diplomats, how many, when, or what was said about it. Questions, wishes and what is still to come are none.",
  },
  verdicts: {
    agrees: "agrees",
    differs: "differs",
    "not-on-record": "not on record",
    "not-understood": "not understood",
  } satisfies Record<Verdict, string>,

  /** “Germany expelled 15”: differs. On record: Germany expelled 4 Russian diplomats (26 March 2018). */
  claim: (text: string, verdict: Verdict, recorded: Line): Line =>
    line`“${text}”: ${strong(verifyStrings.verdicts[verdict])}${recorded.length === 0 ? "" : ". "}${recorded}`,
  acts: (acts: readonly Line[], more: number): Line =>
    more === 0
      ? line`On record: ${joinLines(acts, "; ")}`
      : line`On record: ${joinLines(acts, "; ")}; and ${countOf(more, "more step", "more steps")}`,
  /** The sum of a group or of everybody. */
  sum: (value: number, countries: number, wave: string): Line =>
    line`On record: ${count(value)} expelled by ${countOf(countries, "country", "countries")} (“${wave}”)`,
  nobody: (wave: string): Line => line`No expulsion by them is on record in “${wave}”`,
  quote: (text: string, by: readonly Actor[], day: string): Line =>
    line`On record: “${text}” (${listOf(by.map(nameInSentence))}, ${date(day)})`,
  unnamedQuote: (text: string, day: string): Line => line`On record: “${text}” (${date(day)})`,
  why: {
    "other-kind": "It was no expulsion of diplomats.",
    turned: "It was the other way round.",
    "other-time": "It was at another time.",
    "other-speaker": "Somebody else said it.",
    altered: "The words are not these.",
  } satisfies Record<Why, string>,

  /** "3 claims: 1 agrees with the record, 1 differs, 1 is not understood." */
  summary(counts: Readonly<Record<Verdict, number>>): Line {
    const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
    const parts = (
      [
        ["agrees", "agrees with the record", "agree with the record"],
        ["differs", "differs", "differ"],
        ["not-on-record", "is not on record", "are not on record"],
        ["not-understood", "was not understood", "were not understood"],
      ] as const
    ).flatMap(([verdict, one, many]) => {
      const value = counts[verdict];
      return value === 0 ? [] : [line`${count(value)} ${value === 1 ? one : many}`];
    });
    return line`${countOf(all, "claim")}: ${listOf(parts)}.`;
  },
  more: (more: number): Line =>
    line`And ${countOf(more, "more claim")}. The page and the command line (nongrata verify) show all.`,
};
