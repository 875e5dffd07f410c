/** The look-up entry of one mention in a message: a line with its headline figure, the facts behind it, and the button that asks on. */
import type { FollowUp, Line } from "../../answer/answer.ts";
import { makeAsk } from "../../answer/ask.ts";
import type { Figure } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import type { Sum } from "../../book/count-expelled.ts";
import type { Mention } from "../../book/names/mention.ts";
import { findExpelled, headlineValue } from "../../query/find-expelled.ts";
import { quotesBy } from "../../query/find-quotes.ts";
import { findTotal } from "../../query/find-total.ts";
import { allCountriesByScope } from "../../query/ranking.ts";
import { actorOf, allCountriesCode, entityOf, followUpTo } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { actorFigures, expulsionsOf, sumFigures } from "../draft/figures.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import type { CitedFact } from "../draft/sources.ts";
import { coverFacts } from "../draft/sources.ts";
import { countsOf, firstSum } from "../total/group-facts.ts";

export interface LookUpEntry {
  readonly line: Line;
  readonly figures: readonly Figure[];
  /** The facts behind the line: sources are chosen for each line by itself, so that no other line takes them away. */
  readonly citedFacts: readonly CitedFact[];
  readonly followUp: FollowUp;
}

export function lookUpEntry(context: CommandContext, mention: Mention): LookUpEntry {
  const [code, ...others] = mention.codes;
  if (others.length > 0) return ambiguousEntry(context, mention);
  const group = context.book.groups.get(code);
  if (group !== undefined) return groupEntry(context, code, group);
  return context.book.people.has(code) ? personEntry(context, code) : countryEntry(context, code);
}

function ambiguousEntry(context: CommandContext, { typed, codes }: Mention): LookUpEntry {
  const name = sanitizeInput(typed);
  const actors = codes.map((code) => actorOf(context, code));
  const line = context.words.lookUp.several(name, actors);
  return {
    line,
    figures: [],
    citedFacts: [],
    followUp: { label: name, ask: makeAsk("expelled", name) },
  };
}

function personEntry(context: CommandContext, code: string): LookUpEntry {
  const quotes = quotesBy(context.book, code);
  return {
    line: context.words.lookUp.quotes(entityOf(context.book, code).name, quotes.length),
    figures: [],
    citedFacts: coverFacts(
      context,
      quotes.map(({ quote }) => quote),
    ),
    followUp: followUpTo(context, "quote", code),
  };
}

function countryEntry(context: CommandContext, code: string): LookUpEntry {
  const { book, wave, whole, words } = context;
  const actor = actorOf(context, code);
  const finding = findExpelled(book, wave, whole, code);
  const next = followUpTo(context, "expelled", code);
  switch (finding.outcome) {
    case "wrong-role":
      return targetEntry(context, finding.all, next);
    case "not-listed":
      return { line: words.lookUp.none(actor), figures: [], citedFacts: [], followUp: next };
    case "answered": {
      const { expulsions: rows, value } = finding;
      const message = value.article === undefined ? "expelledLater" : "expelled";
      const line = words.lookUp[message](actor, headlineValue(value));
      return {
        line,
        figures: actorFigures(wave, "expelled", code, rows),
        citedFacts: coverFacts(context, rows),
        followUp: next,
      };
    }
  }
}

function targetEntry(context: CommandContext, all: Sum, next: FollowUp): LookUpEntry {
  const { book, wave, words } = context;
  const sums = allCountriesByScope(book, wave);
  return {
    line: words.lookUp.suffered(actorOf(context, wave.target), countsOf(all)),
    figures: sumFigures(wave, "total", allCountriesCode, sums),
    citedFacts: coverFacts(context, expulsionsOf(wave, all.addends)),
    followUp: next,
  };
}

function groupEntry(context: CommandContext, code: string, group: Group): LookUpEntry {
  const { book, wave, words } = context;
  const finding = findTotal(book, wave, { code, group });
  const { itself, members } = finding;
  const actor = actorOf(context, code);
  const sum = firstSum(context, finding);
  const own = itself?.value && headlineValue(itself.value);
  const rows = itself?.facts.expulsions ?? [];
  return {
    line:
      own === undefined
        ? words.lookUp.members(actor, countsOf(sum))
        : words.lookUp.itself(actor, own, countsOf(sum)),
    figures: [
      ...actorFigures(wave, "expelled", code, rows),
      ...sumFigures(wave, "members-expelled", code, members),
    ],
    citedFacts: coverFacts(context, [...rows, ...expulsionsOf(wave, sum.addends)]),
    followUp: followUpTo(context, "total", code),
  };
}
