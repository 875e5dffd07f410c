/** Finds the sum of a group's members, and the facts that the sum leaves out. */
import type { Scope } from "../answer/reply.ts";
import type { Book, Group } from "../book/book.ts";
import type { Sum } from "../book/count-expelled.ts";
import { sumCounts, sumOf } from "../book/count-expelled.ts";
import { isCountry, memberList, membersOn } from "../book/members.ts";
import { fold } from "../book/names/fold.ts";
import type { ActorFacts, Expulsion, Measure, Statement, Wave } from "../book/wave.ts";
import { factsOf, isIn } from "../book/wave.ts";
import type { Values } from "./find-expelled.ts";
import { valuesOf } from "./find-expelled.ts";
import { leftOutTest } from "./left-out.ts";
import { isOrganisation } from "./ranking.ts";

type ByScope<Value> = Readonly<Record<Scope, Value>>;

/** Whose sum is asked for. */
export interface SumQuestion {
  readonly code: string;
  readonly group: Group;
  /** Whom it leaves out: actors, or groups with all their members. */
  readonly without?: readonly string[];
}

export interface TotalFinding extends Required<SumQuestion> {
  /** The sum asked for. */
  readonly members: ByScope<Sum>;
  /**
   * The same without the state that the event happened to; none where that is no member, or did not act, or where the question
   * itself leaves somebody out.
   */
  readonly withoutAffected?: { readonly code: string; readonly sums: ByScope<Sum> };
  /** Of the organisation itself, never added to its members. */
  readonly itself?: {
    readonly facts: ActorFacts;
    readonly value: Values | undefined;
  };
  /** For everybody: what organisations expelled themselves; they are in no sum of countries. */
  readonly organisations?: ByScope<Sum>;
  /** The number of members that are not left out; none for groups that are made by rule. */
  readonly size?: number;
  /** Members that expelled nobody, and what they did instead. */
  readonly inactive: readonly { readonly code: string; readonly measures: readonly Measure[] }[];
  /** The article's own section of that name, where its sum is another one. */
  readonly section?: { readonly name: string; readonly sum: Sum };
  readonly statements: readonly Statement[];
  /** The expulsions from the members in return. */
  readonly inReturn: {
    readonly value: number;
    readonly countries: number;
    /** The part of them in rows that are less certain. */
    readonly uncertain: number;
    readonly rows: readonly Expulsion[];
  };
}

export function findTotal(book: Book, wave: Wave, asked: SumQuestion): TotalFinding {
  const { code, group, without = [] } = asked;
  const isMember = memberTest(book, wave, { code, group, without });
  const members = sumsOf(wave, isMember);
  const list = memberList(group, wave.membership);
  const left = list.filter(isMember);
  return {
    code,
    group,
    without,
    members,
    ...(without.length === 0 ? withoutAffected(book, wave, asked) : {}),
    ...itselfOf(wave, code, group),
    ...(group.kind === "everyone" ? organisationsOf(book, wave, without) : {}),
    ...(list.length > 0 ? { size: left.length } : {}),
    inactive: inactiveOf(wave, left),
    ...(without.length === 0 ? sectionOf(book, wave, group, members.article) : {}),
    statements: wave.statements.filter((each) => each.group === code && leavesOut(each, without)),
    inReturn: inReturnOf(wave, isMember),
  };
}

/** Does a sum that somebody printed leave these out as well? */
export const leavesOut = (statement: Statement, codes: readonly string[]): boolean =>
  codes.every((code) => statement.without?.includes(code));

function memberTest(
  book: Book,
  wave: Wave,
  { group, without = [] }: SumQuestion,
): (code: string) => boolean {
  const isMember = membersOn(book, group, wave.membership);
  const isLeftOut = leftOutTest(book, without, wave.membership);
  return (code) => isMember(code) && !isLeftOut(code);
}

function sumsOf(wave: Wave, isMember: (code: string) => boolean): ByScope<Sum> {
  return { article: sumOf(wave, isMember, "article"), record: sumOf(wave, isMember, "record") };
}

function itselfOf(wave: Wave, code: string, group: Group): Pick<TotalFinding, "itself"> {
  const facts = wave.actors.get(code);
  if (group.kind !== "organisation" || facts === undefined) return {};
  return { itself: { facts, value: valuesOf(wave, code) } };
}

function withoutAffected(
  book: Book,
  wave: Wave,
  asked: SumQuestion,
): Pick<TotalFinding, "withoutAffected"> {
  const { affected: code } = wave;
  if (code === undefined || !memberTest(book, wave, asked)(code) || !wave.actors.has(code))
    return {};
  const sums = sumsOf(wave, memberTest(book, wave, { ...asked, without: [code] }));
  return { withoutAffected: { code, sums } };
}

function organisationsOf(
  book: Book,
  wave: Wave,
  without: readonly string[],
): Pick<TotalFinding, "organisations"> {
  const isLeftOut = leftOutTest(book, without, wave.membership);
  const sums = sumsOf(wave, (code) => isOrganisation(book, code) && !isLeftOut(code));
  return sums.record.addends.length === 0 ? {} : { organisations: sums };
}

function inactiveOf(wave: Wave, members: readonly string[]): TotalFinding["inactive"] {
  return members
    .filter((code) => code !== wave.target && factsOf(wave, code).expulsions.length === 0)
    .map((code) => ({ code, measures: factsOf(wave, code).measures }));
}

/** A section named like the group: "Outside EU" lists four countries, while seven outside the EU are in the article. */
function sectionOf(
  book: Book,
  wave: Wave,
  group: Group,
  members: Sum,
): Pick<TotalFinding, "section"> {
  const names = new Set([group.name, ...group.aliases].map(fold));
  const name = wave.article?.sections.find((section) => names.has(fold(section)));
  if (name === undefined) return {};
  const isInSection = (actor: string) =>
    factsOf(wave, actor).expulsions.some(({ place }) => place?.section === name);
  const sum = sumOf(wave, (actor) => isCountry(book, actor) && isInSection(actor), "article");
  return sum.addends.length === 0 || sum.value === members.value ? {} : { section: { name, sum } };
}

function inReturnOf(wave: Wave, isMember: (code: string) => boolean): TotalFinding["inReturn"] {
  const rows = wave.answers.filter((row) => isMember(row.of[0]) && isIn("record", row));
  return {
    value: sumCounts(rows),
    countries: new Set(rows.flatMap(({ of }) => of)).size,
    uncertain: sumCounts(rows.filter(({ confidence }) => confidence === "medium")),
    rows,
  };
}
