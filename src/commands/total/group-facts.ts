/** The facts about a sum: both scopes, its rule in words, and the parts it leaves out. */
import type { Fact, Line } from "../../answer/answer.ts";
import { factOf, line } from "../../answer/builders.ts";
import type { Scope } from "../../answer/reply.ts";
import type { Addend, Sum } from "../../book/count-expelled.ts";
import { sumCounts } from "../../book/count-expelled.ts";
import type { Expulsion } from "../../book/wave.ts";
import { factsOf, isIn } from "../../book/wave.ts";
import type { TotalFinding } from "../../query/find-total.ts";
import { actorOf, actorsOf, shortName } from "../draft/actors.ts";
import { citeFacts, citeSum } from "../draft/citations.ts";
import type { CommandContext } from "../draft/command.ts";
import { expulsionsOf } from "../draft/figures.ts";
import type { CitedFact } from "../draft/sources.ts";
import { articlePublisher } from "../draft/sources.ts";

type DayContext = Pick<CommandContext, "asOf">;
type Sums = Pick<TotalFinding, "members">;

/** The scope that an answer leads with: the list's; the record's as of a day, or where the list has nothing of it. */
export const leadingScope = ({ asOf }: DayContext, { members }: Sums): Scope =>
  asOf === undefined && members.article.addends.length > 0 ? "article" : "record";

export const firstSum = (context: DayContext, finding: Sums): Sum =>
  finding.members[leadingScope(context, finding)];

/** What organisations expelled themselves beside all countries, in the scope that leads where they have a number there. */
export function organisationsBeside(context: DayContext, finding: TotalFinding): Sum {
  const { organisations } = finding;
  const leading = organisations?.[leadingScope(context, finding)];
  if (leading !== undefined && leading.addends.length > 0) return leading;
  return organisations?.record ?? { value: 0, addends: [] };
}

/** The rows of a sum: without a day, the list's where one of them is in it. */
export function rowsOf({ wave, asOf }: CommandContext, { addends }: Sum): readonly Expulsion[] {
  const rows = expulsionsOf(wave, addends);
  const listed = rows.filter((row) => isIn("article", row));
  return asOf === undefined && listed.length > 0 ? listed : rows;
}

export const countsOf = ({ value, addends }: Sum) => ({ value, countries: addends.length });

/** The addends of the record's sum that are not in the list's; none where the record's sum leads. */
export function unlistedAddends(context: DayContext, finding: Sums): readonly Addend[] {
  if (leadingScope(context, finding) === "record") return [];
  const { members } = finding;
  const listed = new Map(members.article.addends.map(({ code, value }) => [code, value]));
  return members.record.addends.flatMap(({ code, value }) => {
    const unlisted = value - (listed.get(code) ?? 0);
    return unlisted === 0 ? [] : [{ code, value: unlisted }];
  });
}

export function unlistedFacts(context: CommandContext, finding: TotalFinding): readonly Fact[] {
  const { words, wave } = context;
  const each = unlistedAddends(context, finding).map(({ code, value }) => {
    const rows = factsOf(wave, code).expulsions.filter((row) => !isIn("article", row));
    return citeFacts(context, words.total.addend(actorOf(context, code), value), rows);
  });
  return factOf(words.total.labels.unlisted, each, ", ");
}

export function groupFacts(context: CommandContext, finding: TotalFinding): readonly Fact[] {
  const { labels } = context.words.total;
  const { members, size } = finding;
  const label = size === undefined ? labels.countries : labels.members;
  return [
    ...factOf(labels.itself, itselfLines(context, finding)),
    { label, value: bothScopes(context, members, size) },
    ...factsWithoutAffected(context, finding),
    { label: labels.rule, value: ruleOf(context, finding) },
    ...unlistedFacts(context, finding),
    ...factOf(labels.section, sectionLines(context, finding)),
    ...factOf(labels.silent, inactiveLines(context, finding), ", "),
    asOfFact(context, shownScopes(context, finding)),
  ];
}

/**
 * The day up to which figures go.
 *
 * @param scopes whose figures are shown; with both, and a day for each, both days are named
 * @param listed the facts of the list, where nothing else cites them
 */
export function asOfFact(
  context: CommandContext,
  scopes: readonly Scope[],
  listed: readonly CitedFact[] = [],
): Fact {
  const { words, wave } = context;
  const { article, record } = wave.asOf;
  const publisher = articlePublisher(context);
  const citation = citeSum(context, [], listed);
  const isOne = article === record || publisher === undefined || new Set(scopes).size < 2;
  const value = isOne
    ? words.total.asOf(wave.asOf[scopes[0] ?? "record"], citation)
    : words.total.asOfBoth(publisher, article, record, citation);
  return { label: words.total.labels.asOf, value };
}

/** Whose figures a sum is shown with: the first sum's, and the record's where that is another. */
export function shownScopes(context: DayContext, finding: Sums): readonly Scope[] {
  const { members } = finding;
  if (leadingScope(context, finding) === "record") return ["record"];
  return members.record.value === members.article.value ? ["article"] : ["article", "record"];
}

/** "121 by 19 of 29; with what the list does not have 123 by 21". */
function bothScopes(
  context: CommandContext,
  members: Readonly<Record<Scope, Sum>>,
  size?: number,
): Line {
  const strings = context.words.total;
  const first = firstSum(context, { members });
  const counts = countsOf(first);
  const by = size === undefined ? strings.by(counts) : strings.bySize(counts, size);
  const cited = citeSum(context, by, rowsOf(context, first));
  const isSame = members.record.value === first.value;
  return isSame ? cited : line`${cited}${strings.unlisted(countsOf(members.record))}`;
}

/** "Without Britain: 98 by 18"; nothing where it was the only one. */
export function factsWithoutAffected(
  context: CommandContext,
  { withoutAffected }: TotalFinding,
): readonly Fact[] {
  if (withoutAffected === undefined || withoutAffected.sums.record.addends.length === 0) return [];
  const { code, sums } = withoutAffected;
  const label = context.words.total.labels.without(shortName(context.book, code));
  return [{ label, value: bothScopes(context, sums) }];
}

/** An organisation's own figures, which are in no sum of its members. */
function itselfLines(context: CommandContext, { code, itself }: TotalFinding): readonly Line[] {
  const { words } = context;
  const [first] = itself?.facts.expulsions ?? [];
  if (itself === undefined || first === undefined) return [];
  const own = sumCounts(itself.facts.expulsions);
  const denied = sumCounts(itself.facts.denials);
  const strings = words.total;
  const { expulsions, denials } = itself.facts;
  const figures = strings.itself(own, denied, first.on);
  return [
    citeFacts(context, figures, [...expulsions, ...denials]),
    strings.apart(actorOf(context, code), own),
  ];
}

function ruleOf(context: CommandContext, { group, size, without }: TotalFinding): Line {
  const { words, wave } = context;
  const { rule } = words.total;
  const isPart = without.length > 0;
  switch (group.kind) {
    case "everyone":
      return rule.everyone();
    case "outside":
      return rule.outside(actorOf(context, group.of), wave.membership, isPart);
    case "organisation":
    case "group":
      return rule.members(wave.membership, size ?? 0, isPart);
  }
}

function sectionLines(context: CommandContext, { section }: TotalFinding): readonly Line[] {
  const publisher = articlePublisher(context);
  if (section === undefined || publisher === undefined) return [];
  const whom = actorsOf(
    context,
    section.sum.addends.map(({ code }) => code),
  );
  return [context.words.total.section(publisher, section.name, countsOf(section.sum), whom)];
}

/** At most this many are named; on an early day it is nearly all of them, and then the number is enough. */
const maxListedOthers = 12;

function inactiveLines(context: CommandContext, { inactive }: TotalFinding): readonly Line[] {
  if (inactive.length > maxListedOthers && !context.isDetailed)
    return [context.words.total.members(inactive.length)];
  const codes = inactive.map(({ code }) => code);
  return actorsOf(context, codes).map((actor) => [context.words.names.plainName(actor)]);
}
