/** Compares several actors and groups: a row for each, and their sum. */
import type { Scope } from "../answer/reply.ts";
import type { Book } from "../book/book.ts";
import type { Sum } from "../book/count-expelled.ts";
import { sumOf } from "../book/count-expelled.ts";
import { membersOfAny } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";
import { leftOutTest } from "./left-out.ts";
import { allCountriesByScope } from "./ranking.ts";

interface ComparisonOptions {
  /** The scope, where it is not to be the list's. */
  readonly only?: Scope | undefined;
  /** Whom the sums of groups leave out. */
  readonly without?: readonly string[];
}

/** One line of a comparison. */
export interface ComparisonRow {
  readonly code: string;
  /** The number is of an actor itself, or the members of a group. */
  readonly counts: "itself" | "members";
  readonly article?: Sum;
  readonly record?: Sum;
}

export interface Comparison {
  /** Of its numbers: the list's where the list has every row, else the fuller record's. */
  readonly scope: Scope;
  /** The largest first. */
  readonly rows: readonly ComparisonRow[];
  /** The sum of the countries in each scope, each once however often it is named; an organisation itself is in no sum. */
  readonly together: Readonly<Record<Scope, Sum>>;
  /** The sum of all countries. */
  readonly whole: Readonly<Record<Scope, Sum>>;
}

/**
 * Compares the actors asked for: a group as its members; an organisation as itself where it acted for itself, and
 * beside it as its members, for the two are not the same. Those left out are in no group's sum.
 */
export function compare(
  book: Book,
  wave: Wave,
  codes: readonly string[],
  { only, without = [] }: ComparisonOptions = {},
): Comparison {
  const isLeftOut = leftOutTest(book, without, wave.membership);
  const memberTest = (asked: readonly string[]) => {
    const isMember = membersOfAny(book, asked, wave.membership);
    return (code: string) => isMember(code) && !isLeftOut(code);
  };
  const rows = codes.flatMap((code) => rowsOf(book, wave, code, memberTest([code])));
  const isCounted = memberTest(codes);
  const scope = only ?? commonScope(rows);
  return {
    scope,
    rows: rows.toSorted((one, other) => numberOf(other, scope) - numberOf(one, scope)),
    together: {
      article: sumOf(wave, isCounted, "article"),
      record: sumOf(wave, isCounted, "record"),
    },
    whole: allCountriesByScope(book, wave),
  };
}

/** The list has no number for a country that only the record has; the record has one for each. */
function commonScope(rows: readonly ComparisonRow[]): Scope {
  const isListed = rows.every(
    ({ article, record }) => article !== undefined || record === undefined,
  );
  return isListed && rows.some(({ article }) => article !== undefined) ? "article" : "record";
}

/** The number of a row; -1 where nothing is on record of it. */
export const numberOf = (row: ComparisonRow, scope: Scope): number => row[scope]?.value ?? -1;

function rowsOf(
  book: Book,
  wave: Wave,
  code: string,
  isMember: (code: string) => boolean,
): readonly ComparisonRow[] {
  const itself = rowOf(wave, code, "itself", (each) => each === code);
  const members = rowOf(wave, code, "members", isMember);
  if (!book.groups.has(code)) return [itself];
  return itself.record === undefined ? [members] : [itself, members];
}

function rowOf(
  wave: Wave,
  code: string,
  counts: ComparisonRow["counts"],
  isMember: (code: string) => boolean,
): ComparisonRow {
  const article = sumOf(wave, isMember, "article");
  const record = sumOf(wave, isMember, "record");
  return {
    code,
    counts,
    ...(article.addends.length > 0 && { article }),
    ...(record.addends.length > 0 && { record }),
  };
}
