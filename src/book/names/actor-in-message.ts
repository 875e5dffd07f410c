/** Countries, organisations and groups in running text: exact names, where they can mean nothing else. */
import type { Book } from "../book.ts";
import type { NameMatch } from "../name-indexes.ts";
import { noEntity } from "../name-indexes.ts";
import { isCityMention } from "./city-mentions.ts";
import { uninflected } from "./inflections.ts";
import { elsewhere, homonyms, lesserHomonyms } from "./message-lexicon.ts";
import type { MentionStep, MessageLine, WordSpan } from "./message-line.ts";
import { isCapital, runsAt, stepOf } from "./message-line.ts";
import {
  isAdjectiveMention,
  isBeforeDiplomats,
  isHomonymMention,
  isNameMention,
} from "./name-mentions.ts";
import { isShortNameMention } from "./short-name-mentions.ts";

type Known = Pick<Book, "names" | "groups" | "wave">;

/** The longest name in words that a message is searched for. */
const longest = 8;

export function actorAt(book: Known, line: MessageLine, at: number): MentionStep | undefined {
  for (const run of runsAt(line, at, longest)) {
    const hit = book.names.actors.exact(run.key);
    if (elsewhere.has(run.key) || hit?.codes.includes(noEntity)) return { length: run.length };
    if (hit !== undefined && counts(book, run, hit)) return stepOf(run, hit);
  }
  return bentAt(book, line, at);
}

/** One word as other languages bend it: "Rosji", "Германии". */
function bentAt(book: Known, line: MessageLine, at: number): MentionStep | undefined {
  const [run] = runsAt(line, at, 1);
  if (run === undefined || !isCapital(run)) return undefined;
  for (const key of uninflected(run.key)) {
    const hit = elsewhere.has(key) ? undefined : book.names.actors.exact(key);
    const isName = hit?.matchedBy === "name" || hit?.matchedBy === "alias";
    if (isName && counts(book, { ...run, key }, hit)) return stepOf(run, hit);
  }
  return undefined;
}

function counts(book: Known, run: WordSpan, { codes, matchedBy }: NameMatch): boolean {
  const isTarget = codes.includes(book.wave.target);
  if (!areNamed(book, codes) || (isTarget && isBeforeDiplomats(run))) return false;
  if (matchedBy === "demonym") return !isTarget && isAdjectiveMention(run);
  if (matchedBy === "capital") return isCityMention(run);
  if (homonyms.has(run.key) || lesserHomonyms.has(run.key)) return isHomonymMention(book, run);
  if (/^[a-z0-9]{1,3}$/.test(run.key)) return isShortNameMention(run);
  return isNameMention(book, run, codes);
}

/** Not everybody, nor whoever is only outside of something; and of several with one name, countries. */
function areNamed({ names, groups }: Known, codes: readonly string[]): boolean {
  const [only = "", ...others] = codes;
  if (others.length > 0) return codes.every((code) => names.named.get(code)?.kind === "country");
  const kind = groups.get(only)?.kind;
  return kind !== "everyone" && kind !== "outside";
}
