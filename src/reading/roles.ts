/** Decides of each name in a clause whether it acted, or whose diplomats it names. */
import type { Mention } from "../book/names/mention.ts";
import type { Sense } from "../words/lexicon.ts";
import { expulsionWords, reactionWords, stepWords } from "./act-words.ts";
import { isSense } from "./clauses.ts";
import { isGroup } from "./groups.ts";
import type { Token } from "./token.ts";

export interface Roles {
  readonly by: readonly Mention[];
  readonly of: readonly Mention[];
}

type Role = keyof Roles;

const acts: readonly Sense[] = [
  ...expulsionWords,
  ...reactionWords,
  ...stepWords,
  "do",
  "announce",
  "leave",
];

/** Whom an act is about, behind the name of their state. */
const objects: readonly Sense[] = [
  "diplomat",
  "ambassador",
  "consulate",
  "person",
  "accreditation",
  "staff",
];

/** @param tokens without fillers */
export function assignRoles(tokens: readonly Token[]): Roles {
  const clause = clauseOf(tokens);
  const roles: { by: Mention[]; of: Mention[] } = { by: [], of: [] };
  let last: Role | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "name") continue;
    const role = (isListed(tokens, at) ? last : undefined) ?? roleOf(clause, token.mention, at);
    last = role;
    if (!roles[role].some(({ codes }) => codes.join() === token.mention.codes.join()))
      roles[role].push(token.mention);
  }
  return roles;
}

interface VerbClause {
  readonly tokens: readonly Token[];
  /** Where its verb stands; behind everything where there is none. */
  readonly verb: number;
  readonly isPassive: boolean;
  /** Does somebody unnamed act: who, which countries, nobody? */
  readonly hasOtherSubject: boolean;
  /** Who expelled more, Germany or France? */
  readonly isChoice: boolean;
}

function clauseOf(tokens: readonly Token[]): VerbClause {
  const found = tokens.findIndex((token) => isSense(token, ...acts));
  const verb = found < 0 ? tokens.length : found;
  const before = tokens.slice(0, verb);
  const isParticiple = isSense(tokens[verb], "expelled", "throw", "recall", "close", "deny", "cut");
  const hasSubject = before.some(
    (token, at) =>
      token.kind === "name" && !isObject(tokens, at) && !isSense(tokens[at - 1], "of", "from"),
  );
  const isPassive =
    isLeaving(tokens[verb]) ||
    (isParticiple &&
      (before.some((token, at) => isSense(token, "was") && !isRelative(before, at)) ||
        tokens.slice(verb).some((token) => isSense(token, "by")) ||
        (isSense(tokens[verb - 1], ...objects) && !hasSubject) ||
        (isSense(tokens[verb + 1], "from") && !hasSubject)));
  const hasOtherSubject = before.some((token) =>
    isSense(token, "who", "which", "country", "member", "nobody", "anybody", "how-many"),
  );
  const isChoice =
    tokens.some((token) => isSense(token, "more", "fewer", "most", "fewest", "first", "last")) &&
    tokens.some((token) => isSense(token, "or"));
  return { tokens, verb, isPassive, hasOtherSubject, isChoice };
}

/** "Russians had to leave France": those that leave were expelled, and by the state that they leave. */
const isLeaving = (token: Token | undefined): boolean =>
  isSense(token, "leave", "expelled") && /leave/.test(token?.typed ?? "");

/** "Was Estonia among those that expelled": what follows "that" has its own subject. */
const isRelative = (before: readonly Token[], at: number): boolean =>
  before
    .slice(at + 1)
    .some((token) => isSense(token, "that") && !/w(?:ere|as)|been/.test(token.typed));

/** "German diplomats", but "NATO accreditations": an organisation refuses those to itself. */
const objectRole = (tokens: readonly Token[], mention: Mention, at: number): Role =>
  isSense(tokens[at + 1], "accreditation") && isGroup(mention) ? "by" : "of";

/** "German diplomats", "US embassy staff", "the Russian consulate". */
const isObject = (tokens: readonly Token[], at: number): boolean =>
  isSense(tokens[at + 1], ...objects) ||
  (isSense(tokens[at + 1], "and", "or") &&
    tokens[at + 2]?.kind === "name" &&
    isObject(tokens, at + 2));

/** "Germany, France and Poland": what the first is, all are. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const [own, previous, earlier] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (isSense(previous, "and", "or", "compare", "with"))
    return earlier?.kind === "name" || isSense(earlier, ...objects);
  return (
    previous?.kind === "name" && (own?.gap ?? "") !== "" && isPeople(previous) === isPeople(own)
  );
}

const isPeople = (token: Token | undefined): boolean =>
  token?.kind === "name" && token.mention.matchedBy === "demonym";

/** "the deadline for the Russians", but "the deadline for Britain". */
const beforeWhose = ({ matchedBy }: Mention): readonly Sense[] =>
  matchedBy === "demonym" ? ["against", "for"] : ["against"];

/** By the word before the name; else by whether it stands before what it names, and by its place beside the verb. */
function roleOf(clause: VerbClause, mention: Mention, at: number): Role {
  const { tokens, verb } = clause;
  const before = tokens[at - 1];
  if (isSense(before, ...beforeWhose(mention))) return "of";
  if (isSense(before, "by", "than", "more-than", "fewer-than", "exactly", "in", "for", "between"))
    return "by";
  if (isSense(before, "to")) return verb < at ? "of" : "by";
  if (isSense(before, "from")) return fromRole(clause, at);
  if (isSense(before, "of")) return ofRole(clause, mention, at);
  if (isObject(tokens, at)) return objectRole(tokens, mention, at);
  return mention.matchedBy === "demonym" ? peopleRole(clause, at) : placeRole(clause, at);
}

/** "Germany expelled", but "were expelled: Germany?" and "who expelled Germany". */
function placeRole(clause: VerbClause, at: number): Role {
  const { tokens, verb, isPassive, isChoice } = clause;
  if (isPassive) return at < verb && !isSense(tokens[at + 1], "how-many", "total") ? "of" : "by";
  if (isChoice || at < verb) return "by";
  return hasSubject(clause) || isSense(tokens[verb], "answer") ? "of" : "by";
}

/** "expulsions of Russians" and "the total of Iranians", but "the total of NATO" and "members of NATO". */
const ofRole = ({ tokens }: VerbClause, { matchedBy }: Mention, at: number): Role =>
  matchedBy === "demonym" || isSense(tokens[at - 2], "expulsion", ...objects) ? "of" : "by";

/** "expelled from Russia" is by Russia; "diplomats from Russia" are Russia's. */
function fromRole({ tokens, verb, isPassive }: VerbClause, at: number): Role {
  const isBehindObject = isSense(tokens[at - 2], ...objects, "number", "anybody", "nobody");
  if (isSense(tokens[verb], "expulsion", "answer") && at > verb && !isBehindObject) return "by";
  return isPassive && !isBehindObject && at > verb ? "by" : verb === tokens.length ? "by" : "of";
}

/** "the Dutch expelled two", but "how many Russians did …" and "expelled Russians". */
function peopleRole({ tokens, verb, isPassive }: VerbClause, at: number): Role {
  if (verb === tokens.length) return isSense(tokens[at - 1], "how-many") ? "of" : "by";
  if (isPassive || at > verb) return "of";
  const isCounted =
    isSense(
      tokens[at - 1],
      "how-many",
      "which",
      "most",
      "fewest",
      "first",
      "last",
      "number",
      "not",
      "nobody",
    ) || tokens[at - 1]?.kind === "number";
  return isCounted ? "of" : "by";
}

const hasSubject = ({ tokens, verb, hasOtherSubject }: VerbClause): boolean =>
  hasOtherSubject || tokens.slice(0, verb).some((token) => token.kind === "name");
