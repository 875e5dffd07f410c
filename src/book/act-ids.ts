/** Gives each act and each quote of a wave's file the id by which it is found for good. */
import type { WaveFile } from "./data-files.ts";
import type { Codes } from "./name-indexes.ts";
import { toCodes } from "./name-indexes.ts";

/** The ids of a file's entries, each in the order of its list. */
export interface EntryIds {
  readonly expulsions: readonly string[];
  readonly denials: readonly string[];
  readonly measures: readonly string[];
  readonly quotes: readonly string[];
}

/**
 * An expulsion is `<wave>/<by>` where it is of the target's diplomats, else `<wave>/<by>-<of>`, and by its day where it is
 * of several states'; another of the same two adds its date, then `.2`. Other kinds add what they are:
 * `<wave>/US.consulate-closed.seattle`. A quote is `<wave>/q.<speaker>.<n>`. An entry with an `id`, or a quote with a
 * `permanentId`, keeps that, and no other is given it.
 */
export function idsOf(file: WaveFile): EntryIds {
  const { expulsions, denials, measures, quotes } = file;
  const taken = new Set([...expulsions, ...denials, ...measures].flatMap(({ id }) => id ?? []));
  const numbers = new Map<string, number>();
  const give = (own: string, on: string, id: string | undefined): string => {
    const free = id ?? firstFree({ taken, numbers }, own, on);
    taken.add(free);
    return `${file.id}/${free}`;
  };
  return {
    expulsions: expulsions.map((entry) =>
      give(parties(file, entry.by, entry.of, entry.on), entry.on, entry.id),
    ),
    denials: denials.map((entry) =>
      give(
        `${parties(file, entry.by, entry.of, entry.on)}.accreditations-denied`,
        entry.on,
        entry.id,
      ),
    ),
    measures: measures.map((entry) => {
      const own = [
        parties(file, entry.by, entry.against, entry.on),
        entry.kind,
        slugOf(entry.what),
      ];
      return give(own.filter((part) => part !== "").join("."), entry.on, entry.id);
    }),
    quotes: quoteIds(file, quotes),
  };
}

/** The codes of a field that takes one or a list. */
export function codesIn(written: string | readonly string[]): Codes {
  const codes = typeof written === "string" ? [written] : written;
  const all = toCodes(codes);
  // proved: the schema takes no empty list
  if (all === undefined) throw new Error("an act of nobody passed its checks");
  return all;
}

/** The id of an act that `inReturnFor` names: of the same wave, where it names no other. */
export const actIdIn = ({ id }: Pick<WaveFile, "id">, named: string): string =>
  named.includes("/") ? named : `${id}/${named}`;

function parties(
  { target }: WaveFile,
  by: string | readonly string[],
  of: string | readonly string[] = target,
  on: string,
): string {
  const actors = codesIn(by).join("+");
  if (typeof of !== "string") return `${actors}.${on}`;
  return of === target ? actors : `${actors}-${of}`;
}

interface TakenIds {
  readonly taken: ReadonlySet<string>;
  /** The last number that was given to acts of the same two on the same day. */
  readonly numbers: Map<string, number>;
}

function firstFree({ taken, numbers }: TakenIds, own: string, on: string): string {
  const dated = own.endsWith(on) ? own : `${own}.${on}`;
  if (!taken.has(own)) return own;
  if (!taken.has(dated)) return dated;
  for (let number = (numbers.get(dated) ?? 1) + 1; ; number += 1) {
    numbers.set(dated, number);
    const numbered = `${dated}.${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function quoteIds({ id }: WaveFile, quotes: WaveFile["quotes"]): readonly string[] {
  const times = new Map<string, number>();
  const kept = new Set(quotes.flatMap(({ permanentId }) => permanentId ?? []));
  const give = (speaker: string): string => {
    const number = 1 + (times.get(speaker) ?? 0);
    times.set(speaker, number);
    const own = `q.${speaker}.${number}`;
    return kept.has(own) ? give(speaker) : own;
  };
  return quotes.map(({ permanentId, by, for: spokenFor, as }) => {
    const speaker = by?.join("+") ?? slugOf(as ?? spokenFor);
    return `${id}/${permanentId ?? give(speaker)}`;
  });
}

const slugOf = (words = ""): string =>
  words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
