/** What is told of a sum besides the sum: its rule in words, both scopes, and what it leaves out. */
import type { Fact, Line } from "../../answer/answer.ts";
import { count, factOf, line } from "../../answer/builders.ts";
import type { Scope } from "../../answer/reply.ts";
import type { Addend, Sum } from "../../book/count-expelled.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { articlePublisher } from "../draft/sources.ts";

/** The sum that is told first: the article's, or the record's where the article has nothing of it. */
export function firstSum({ members }: Pick<TotalFinding, "members">): Sum {
  return members.article.addends.length > 0 ? members.article : members.record;
}

export const summed = ({ value, addends }: Sum) => ({ value, countries: addends.length });

/** Who is in the record's sum and not in the article's. */
export function announcedLater({ members }: Pick<TotalFinding, "members">): readonly Addend[] {
  if (members.article.addends.length === 0) return [];
  const listed = new Map(members.article.addends.map(({ code, value }) => [code, value]));
  return members.record.addends.flatMap(({ code, value }) => {
    const later = value - (listed.get(code) ?? 0);
    return later === 0 ? [] : [{ code, value: later }];
  });
}

export function laterFacts(question: CommandContext, finding: TotalFinding): readonly Fact[] {
  const { words } = question;
  const each = announcedLater(finding).map(({ code, value }) =>
    words.total.addend(actorOf(question, code), value),
  );
  return factOf(words.total.labels.later, each, ", ");
}

export function groupFacts(question: CommandContext, finding: TotalFinding): readonly Fact[] {
  const { labels } = question.words.total;
  const { members, size } = finding;
  const label = size === undefined ? labels.countries : labels.members;
  return [
    ...factOf(labels.itself, itselfLines(question, finding)),
    { label, value: bothScopes(question, members, size) },
    ...withoutBritainFacts(question, finding),
    { label: labels.rule, value: ruleOf(question, finding) },
    ...laterFacts(question, finding),
    ...factOf(labels.section, sectionLines(question, finding)),
    ...factOf(labels.silent, silentLines(question, finding), ", "),
    asOfFact(question),
  ];
}

/** Up to which day the sums are told. */
export function asOfFact(question: CommandContext): Fact {
  const { words, wave } = question;
  const { article, record } = wave.asOf;
  const same = article === record;
  const value = words.total.asOf(same ? undefined : articlePublisher(question), article, record);
  return { label: words.total.labels.asOf, value };
}

/** "121 by 19 of 29; with later ones 123 by 21". */
function bothScopes(
  { words }: CommandContext,
  members: Readonly<Record<Scope, Sum>>,
  size?: number,
): Line {
  const strings = words.total;
  const first = firstSum({ members });
  const told = size === undefined ? strings.by(summed(first)) : strings.bySize(summed(first), size);
  const same = members.record.value === first.value;
  return same ? told : line`${told}${strings.later(summed(members.record))}`;
}

/** Nothing where Britain was the only one. */
export function withoutBritainFacts(
  question: CommandContext,
  { withoutBritain }: TotalFinding,
): readonly Fact[] {
  if (withoutBritain === undefined || withoutBritain.record.addends.length === 0) return [];
  const value = bothScopes(question, withoutBritain);
  return [{ label: question.words.total.labels.withoutBritain, value }];
}

/** An organisation's own figures, which are in no sum of its members. */
function itselfLines(question: CommandContext, { code, itself }: TotalFinding): readonly Line[] {
  const { words } = question;
  const [first] = itself?.facts.expulsions ?? [];
  if (itself === undefined || first === undefined) return [];
  const own = itself.facts.expulsions.reduce((sum, { count }) => sum + count, 0);
  const denied = itself.facts.denials.reduce((sum, { count }) => sum + count, 0);
  const strings = words.total;
  return [strings.itself(own, denied, first.on), strings.apart(actorOf(question, code), own)];
}

function ruleOf(question: CommandContext, { group, size }: TotalFinding): Line {
  const { words, wave } = question;
  const { rule } = words.total;
  switch (group.kind) {
    case "everyone":
      return rule.everyone();
    case "outside":
      return rule.outside(actorOf(question, group.of), wave.membership);
    case "organisation":
    case "group":
      return rule.members(wave.membership, size ?? 0);
  }
}

function sectionLines(question: CommandContext, { section }: TotalFinding): readonly Line[] {
  const publisher = articlePublisher(question);
  if (section === undefined || publisher === undefined) return [];
  const whom = actorsOf(
    question,
    section.sum.addends.map(({ code }) => code),
  );
  return [question.words.total.section(publisher, section.name, summed(section.sum), whom)];
}

/** So many are named; on an early day it is nearly everybody, and then their number says it. */
const maxListedOthers = 12;

function silentLines(question: CommandContext, { silent }: TotalFinding): readonly Line[] {
  if (silent.length > maxListedOthers && !question.detail) return [[count(silent.length)]];
  const codes = silent.map(({ code }) => code);
  return actorsOf(question, codes).map((actor) => [question.words.names.bare(actor)]);
}
