/** Several actors and groups beside each other. */
import type { Scope } from "../answer/reply.ts";
import type { Book } from "../book/book.ts";
import type { Sum } from "../book/count-expelled.ts";
import { sumOf } from "../book/count-expelled.ts";
import { membersOn } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";
import { allCountries } from "./ranking.ts";

/** One line of a comparison. */
export interface ComparisonRow {
  readonly code: string;
  /** Who is counted: an actor itself, or the members of a group. */
  readonly counts: "itself" | "members";
  readonly article?: Sum;
  readonly record?: Sum;
}

export interface Comparison {
  /** The largest first. */
  readonly rows: readonly ComparisonRow[];
  /** What the countries are together, each once however often it is in it; an organisation itself is in no sum: the article's scope and the record's. */
  readonly together: Readonly<Record<Scope, Sum>>;
  /** What all countries expelled. */
  readonly whole: Readonly<Record<Scope, Sum>>;
}

/**
 * Compares whoever was asked for: a group as its members; an organisation as itself where it acted for itself, and
 * beside it as its members, for the two are not the same.
 */
export function compare(book: Book, wave: Wave, codes: readonly string[]): Comparison {
  const rows = codes.flatMap((code) => rowsOf(book, wave, code));
  const counted = membershipTest(book, wave, codes);
  return {
    rows: rows.toSorted((one, other) => numberOf(other) - numberOf(one)),
    together: {
      article: sumOf(wave, counted, "article"),
      record: sumOf(wave, counted, "record"),
    },
    whole: {
      article: allCountries(book, wave, "article"),
      record: allCountries(book, wave, "record"),
    },
  };
}

/** How many a row counts: by the article, or by the record where the article has none of it. */
export function numberOf(row: ComparisonRow): number {
  return row.article?.value ?? row.record?.value ?? -1;
}

function rowsOf(book: Book, wave: Wave, code: string): readonly ComparisonRow[] {
  const itself = rowOf(wave, code, "itself", (each) => each === code);
  const members = rowOf(wave, code, "members", membershipTest(book, wave, [code]));
  if (!book.groups.has(code)) return [itself];
  return itself.record === undefined ? [members] : [itself, members];
}

function rowOf(
  wave: Wave,
  code: string,
  counts: ComparisonRow["counts"],
  belongs: (code: string) => boolean,
): ComparisonRow {
  const article = sumOf(wave, belongs, "article");
  const record = sumOf(wave, belongs, "record");
  return {
    code,
    counts,
    ...(article.addends.length > 0 && { article }),
    ...(record.addends.length > 0 && { record }),
  };
}

/** Countries that are one of these or belong to one of them. */
function membershipTest(
  book: Book,
  wave: Wave,
  codes: readonly string[],
): (code: string) => boolean {
  const tests = codes.map((code) => {
    const group = book.groups.get(code);
    if (group === undefined) return (each: string) => each === code;
    return membersOn(book, group, wave.membership);
  });
  return (code) => tests.some((test) => test(code));
}
