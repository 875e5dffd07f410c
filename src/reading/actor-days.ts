/** Reads a time that is named by who acted then: "before Ireland did", "on the same day as Germany". */
import type { Book } from "../book/book.ts";
import type { Sense } from "../words/lexicon.ts";
import { isSense } from "./clauses.ts";
import type { Token } from "./token.ts";

/** The day of the default wave on which somebody announced stands for the name; where there is none, the words stay. */
export function withActorDays(book: Book, tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => isSense(token, ...relations));
  const relation = tokens[at];
  const end = tokens.findIndex((token, index) => index > at && !isSense(token, "filler"));
  const [name, next, verb] = tokens.slice(end);
  if (relation === undefined || end < 0 || name?.kind !== "name") return tokens;
  const day = dayOf(book, name.mention.codes);
  const isClause = isSense(next, ...acts) || (isSense(next, "did") && isSense(verb, ...acts));
  if (day === undefined || isClause) return tokens;
  const time = { kind: "date", date: day, isYearGuessed: false } as const;
  return [
    ...tokens.slice(0, at),
    ...(isSense(relation, "same-day") ? [] : [relation]),
    { kind: "time", time, typed: `${relation.typed} ${name.typed}`, gap: " " },
    ...tokens.slice(isSense(next, "did") ? end + 2 : end + 1),
  ];
}

const relations: readonly Sense[] = ["before", "after", "same-day"];

/** "after Germany expelled four" is a clause of its own. */
const acts: readonly Sense[] = ["expel", "expelled", "throw", "close", "recall"];

const dayOf = ({ wave }: Book, [code, ...more]: readonly string[]): string | undefined =>
  code === undefined || more.length > 0 ? undefined : wave.actors.get(code)?.expulsions[0]?.on;
