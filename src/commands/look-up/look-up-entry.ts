/** One that a message names, at a glance: its headline figure, what vouches for it, and the button that asks on. */
import type { FollowUp, Line } from "../../answer/answer.ts";
import { ask } from "../../answer/ask.ts";
import type { Figure } from "../../answer/reply.ts";
import type { Group } from "../../book/book.ts";
import type { Sum } from "../../book/count-expelled.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Expulsion } from "../../book/wave.ts";
import { findExpelled } from "../../query/find-expelled.ts";
import { quotesBy } from "../../query/find-quotes.ts";
import { findTotal } from "../../query/find-total.ts";
import { allCountries } from "../../query/ranking.ts";
import { actorOf, allCountriesCode, askFurther, namedOf, typedFor } from "../draft/actors.ts";
import type { CommandContext, CommandName } from "../draft/command.ts";
import { actorFigures, sumFigures } from "../draft/figures.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import type { Sourced } from "../draft/sources.ts";
import { withFewestSources } from "../draft/sources.ts";
import { firstSum, summed } from "../total/group-facts.ts";

export interface LookUpEntry {
  readonly line: Line;
  readonly figures: readonly Figure[];
  /** What vouches for the line: sources are chosen for each by itself, so that no other line takes them away. */
  readonly told: readonly Sourced[];
  readonly next: FollowUp;
}

export function lookUpEntry(question: CommandContext, mention: Mention): LookUpEntry {
  const [code = "", ...others] = mention.codes;
  if (others.length > 0) return ambiguous(question, mention);
  const group = question.book.groups.get(code);
  if (group !== undefined) return aGroup(question, code, group);
  return question.book.people.has(code) ? aPerson(question, code) : aCountry(question, code);
}

function ambiguous(question: CommandContext, { typed, codes }: Mention): LookUpEntry {
  const name = sanitizeInput(typed);
  const actors = codes.map((code) => actorOf(question, code));
  const line = question.words.lookUp.several(name, actors);
  return { line, figures: [], told: [], next: { label: name, ask: ask("expelled", name) } };
}

function aPerson(question: CommandContext, code: string): LookUpEntry {
  const quotes = quotesBy(question.book, code);
  return {
    line: question.words.lookUp.quotes(namedOf(question.book, code).name, quotes.length),
    figures: [],
    told: withFewestSources(quotes.map(({ quote }) => quote)),
    next: nextTo(question, "quote", code),
  };
}

function aCountry(question: CommandContext, code: string): LookUpEntry {
  const { book, wave, whole, words } = question;
  const actor = actorOf(question, code);
  const finding = findExpelled(book, wave, whole, code);
  const next = nextTo(question, "expelled", code);
  switch (finding.outcome) {
    case "wrong-role":
      return theTarget(question, finding.all, next);
    case "not-listed":
      return { line: words.lookUp.none(actor), figures: [], told: [], next };
    case "answered": {
      const { expulsions: rows, value } = finding;
      const message = value.article === undefined ? "expelledLater" : "expelled";
      const line = words.lookUp[message](actor, value.article ?? value.record ?? 0);
      const told = withFewestSources(rows);
      return { line, figures: actorFigures(wave, "expelled", code, rows), told, next };
    }
  }
}

function theTarget(question: CommandContext, all: Sum, next: FollowUp): LookUpEntry {
  const { book, wave, words } = question;
  const sums = {
    article: allCountries(book, wave, "article"),
    record: allCountries(book, wave, "record"),
  };
  return {
    line: words.lookUp.suffered(actorOf(question, wave.target), summed(all)),
    figures: sumFigures(wave, "total", allCountriesCode, sums),
    told: withFewestSources(rowsOf(question, all)),
    next,
  };
}

function aGroup(question: CommandContext, code: string, group: Group): LookUpEntry {
  const { book, wave, words } = question;
  const finding = findTotal(book, wave, code, group);
  const { itself, members } = finding;
  const actor = actorOf(question, code);
  const sum = firstSum(finding);
  const own = itself?.value.article ?? itself?.value.record;
  const rows = itself?.facts.expulsions ?? [];
  return {
    line:
      own === undefined
        ? words.lookUp.members(actor, summed(sum))
        : words.lookUp.itself(actor, own, summed(sum)),
    figures: [
      ...actorFigures(wave, "expelled", code, rows),
      ...sumFigures(wave, "members-expelled", code, members),
    ],
    told: withFewestSources([...rows, ...rowsOf(question, sum)]),
    next: nextTo(question, "total", code),
  };
}

function rowsOf({ wave }: CommandContext, { addends }: Sum): readonly Expulsion[] {
  return addends.flatMap(({ code }) => wave.actors.get(code)?.expulsions ?? []);
}

function nextTo(question: CommandContext, command: CommandName, code: string): FollowUp {
  const { book } = question;
  return {
    label: namedOf(book, code).name,
    ask: askFurther(question, command, typedFor(book, code)),
  };
}
