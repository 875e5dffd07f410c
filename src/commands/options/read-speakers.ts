/** Reads several speakers from one text: "may and tusk", "germany france", "tusk, germny and xyzzy". */
import type { Book } from "../../book/book.ts";
import { toCodes } from "../../book/name-indexes.ts";
import {
  areNames,
  betweenSpeakers,
  findByName,
  findByOffice,
  nameWithoutStopWords,
} from "../../book/names/find-people.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import { readMentions } from "../../book/names/read-mentions.ts";
import { isStopWord } from "../../book/names/stop-words.ts";
import type { NameToken } from "../../book/names/tokenize.ts";
import { foldedOf, rawOf, stripEntities, tokenize } from "../../book/names/tokenize.ts";

/** A mention, or words that name nobody. */
type Piece =
  | { readonly kind: "exact" | "guessed"; readonly mention: Mention }
  | { readonly kind: "unrecognized"; readonly typed: string };

export interface SpeakerList {
  readonly clear: readonly Mention[];
  /** Those whose name means several. */
  readonly unclear: readonly Mention[];
  readonly unrecognized: readonly string[];
  /** Was everything a name, and written right? */
  readonly isSure: boolean;
}

/** Longer lists are cut. */
const maxLength = 500;

export function readSpeakers(book: Book, typed: string): SpeakerList {
  const pieces = readPart(book, stripEntities(typed.slice(0, maxLength)));
  const mentions = pieces.flatMap((piece) =>
    piece.kind === "unrecognized" ? [] : [piece.mention],
  );
  return {
    clear: dedupeMentions(mentions.filter(({ codes }) => codes.length === 1)),
    unclear: mentions.filter(({ codes }) => codes.length > 1),
    unrecognized: pieces.flatMap((piece) => (piece.kind === "unrecognized" ? [piece.typed] : [])),
    isSure: pieces.every(({ kind }) => kind === "exact"),
  };
}

/** As one name, else at its commas, else around a person's name in it. */
function readPart(book: Book, part: string): readonly Piece[] {
  const exact = exactSpeaker(book, part);
  if (exact !== undefined) return [{ kind: "exact", mention: exact }];
  const guess = approximateSpeaker(book, part);
  if (guess !== undefined) return [{ kind: "guessed", mention: guess }];
  const parts = part.split(betweenSpeakers);
  if (parts.length > 1) return parts.flatMap((each) => readPart(book, each));
  return splitAtPerson(book, tokenize(part)) ?? actorPieces(book, part);
}

/** All of it as one name with a typo, or only begun: a person's, else a country's. */
function approximateSpeaker(book: Book, part: string): Mention | undefined {
  const { people } = book.names;
  const name = nameWithoutStopWords(book, part);
  const person = people.byPrefix(name) ?? people.fuzzy(name);
  if (person !== undefined) return { typed: part, ...person };
  const [mention, ...more] = readMentions(book.names, part).mentions;
  if (mention === undefined || more.length > 0) return undefined;
  return fold(mention.typed) === fold(part) ? mention : undefined;
}

/** Nobody, unless what stands around the name is read as well: Bernie Sanders is another. */
function splitAtPerson(book: Book, words: readonly NameToken[]): readonly Piece[] | undefined {
  const run = findLongestPerson(book, words);
  if (run === undefined) return undefined;
  const pieces = [words.slice(0, run.from), words.slice(run.from, run.to), words.slice(run.to)]
    .map(rawOf)
    .flatMap((stretch) => readPart(book, stretch));
  return pieces.some(({ kind }) => kind === "unrecognized") ? undefined : pieces;
}

/** The span of the longest name of a person; all the words are none, or they would have been read. */
function findLongestPerson({ names }: Book, words: readonly NameToken[]) {
  const strays = words.map(({ folded }) => folded).filter(isStopWord);
  const canName = (run: readonly NameToken[]): boolean =>
    !run.every(({ folded }) => isStopWord(folded)) || areNames(names, strays);
  for (let length = Math.min(names.people.maxWords(), words.length - 1); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length);
      const isPerson = names.people.exact(foldedOf(run)) !== undefined;
      if (isPerson && canName(run)) return { from, to: from + length };
    }
  }
  return undefined;
}

function actorPieces(book: Book, part: string): readonly Piece[] {
  const { mentions, unrecognized, ignored } = readMentions(book.names, part);
  return [
    ...mentions.map((mention): Piece => {
      return { kind: mention.matchedBy === "typo" ? "guessed" : "exact", mention };
    }),
    ...[...unrecognized, ...ignored].map((typed): Piece => ({ kind: "unrecognized", typed })),
  ];
}

/** Each once, as they were named first. */
function dedupeMentions(mentions: readonly Mention[]): readonly Mention[] {
  const first = new Map(mentions.toReversed().map((each) => [each.codes.join(), each]));
  return mentions.filter((each) => first.get(each.codes.join()) === each);
}

/** A person, the holders of an office, a country or an organisation; nobody where something else is named beside them. */
export function exactSpeaker(book: Book, typed: string): Mention | undefined {
  const person = findByName(book, typed) ?? findByName(book, nameWithoutStopWords(book, typed));
  if (person !== undefined) return { typed, ...person };
  const actor = onlyActor(book, typed);
  if (actor !== undefined) return actor;
  const codes = toCodes(findByOffice(book, typed));
  return codes && { typed, codes, matchedBy: "role" };
}

function onlyActor({ names }: Book, typed: string): Mention | undefined {
  const { mentions, unrecognized, ignored, otherWords } = readMentions(names, typed);
  const [mention, ...more] = mentions;
  const others = more.length + unrecognized.length + ignored.length;
  const isAlone = others === 0 && !areNames(names, otherWords);
  return mention?.matchedBy !== "typo" && isAlone ? mention : undefined;
}
