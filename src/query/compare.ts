/** Several actors and groups beside each other. */
import type { Scope } from "../answer/reply.ts";
import type { Book } from "../book/book.ts";
import type { Sum } from "../book/count-expelled.ts";
import { sumOf } from "../book/count-expelled.ts";
import { membersOn } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";
import { allCountries } from "./standing.ts";

/** One line of a comparison. */
export interface Compared {
  readonly code: string;
  /** Who is counted: an actor itself, or the members of a group. */
  readonly counts: "itself" | "members";
  readonly article?: Sum;
  readonly record?: Sum;
}

export interface Comparison {
  /** The largest first. */
  readonly rows: readonly Compared[];
  /** What the countries are together, each once however often it is in it; an organisation itself is in no sum: the article's scope and the record's. */
  readonly together: Readonly<Record<Scope, Sum>>;
  /** What all countries expelled. */
  readonly whole: Readonly<Record<Scope, number>>;
}

/** Compares whoever was asked for; an organisation stands as itself, a group as its members. */
export function compare(book: Book, wave: Wave, codes: readonly string[]): Comparison {
  const rows = codes.map((code) => comparedOf(book, wave, code));
  const counted = anyOf(
    book,
    wave,
    codes.filter((code) => !isOrganisation(book, code)),
  );
  return {
    rows: rows.toSorted((one, other) => numberOf(other) - numberOf(one)),
    together: {
      article: sumOf(wave, counted, "article"),
      record: sumOf(wave, counted, "record"),
    },
    whole: {
      article: allCountries(book, wave, "article").value,
      record: allCountries(book, wave, "record").value,
    },
  };
}

/** How many a row counts: by the article, or by the record where the article has none of it. */
export function numberOf(row: Compared): number {
  return row.article?.value ?? row.record?.value ?? -1;
}

function isOrganisation(book: Book, code: string): boolean {
  return book.groups.get(code)?.kind === "organisation";
}

function comparedOf(book: Book, wave: Wave, code: string): Compared {
  const group = book.groups.get(code);
  const counts = group === undefined || group.kind === "organisation" ? "itself" : "members";
  const belongs =
    counts === "members" ? anyOf(book, wave, [code]) : (each: string) => each === code;
  const article = sumOf(wave, belongs, "article");
  const record = sumOf(wave, belongs, "record");
  return {
    code,
    counts,
    ...(article.addends.length > 0 && { article }),
    ...(record.addends.length > 0 && { record }),
  };
}

function anyOf(book: Book, wave: Wave, codes: readonly string[]): (code: string) => boolean {
  const tests = codes.map((code) => {
    const group = book.groups.get(code);
    if (group === undefined || group.kind === "organisation")
      return (each: string) => each === code;
    return membersOn(book, group, wave.membership);
  });
  return (code) => tests.some((test) => test(code));
}
