/** Finds acts in all waves: by whom, of whose diplomats, in which waves or at what time. */
import type { Book } from "../book/book.ts";
import { lastDayOf } from "../book/dates.ts";
import type { Period } from "../book/periods.ts";
import type { Act, Wave } from "../book/wave.ts";
import { isWithin } from "./find-waves.ts";

/** The waves that a question is about. */
export type WaveSelection =
  /** None is named. */
  | { readonly kind: "unnamed" }
  | { readonly kind: "waves"; readonly waves: readonly [Wave, ...Wave[]] }
  | { readonly kind: "period"; readonly period: Period; readonly typed: string }
  | { readonly kind: "all" };

export interface FoundAct {
  readonly wave: Wave;
  readonly act: Act;
}

/** Actors that are asked about: by their codes, or by belonging to a group in a wave. */
export type Actors =
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  | { readonly kind: "members"; readonly isMember: (code: string, wave: Wave) => boolean };

export interface ActsQuestion {
  readonly by?: Actors | undefined;
  readonly of?: Actors | undefined;
  readonly selection?: WaveSelection;
  /** Nothing later. */
  readonly asOf?: string | undefined;
}

/** The acts that answer a question, the latest first. */
export function findActs(
  book: Book,
  { by, of, selection, asOf }: ActsQuestion,
): readonly FoundAct[] {
  const index = indexOf(book);
  const candidates =
    by?.kind === "codes"
      ? actsOf(index.by, by.codes)
      : of?.kind === "codes"
        ? actsOf(index.of, of.codes)
        : index.all;
  return candidates.filter(
    ({ wave, act }) =>
      areMeant(by, act.by, wave) &&
      areMeant(of, act.of, wave) &&
      (asOf === undefined || lastDayOf(act.on) <= asOf) &&
      isSelected(selection, wave, act),
  );
}

function areMeant(actors: Actors | undefined, codes: readonly string[], wave: Wave): boolean {
  switch (actors?.kind) {
    case "codes":
      return codes.some((code) => actors.codes.includes(code));
    case "members":
      return codes.some((code) => actors.isMember(code, wave));
    case undefined:
      return true;
  }
}

/** All acts, and those of each actor, the latest first. */
interface ActsIndex {
  readonly all: readonly FoundAct[];
  readonly by: ActsByActor;
  readonly of: ActsByActor;
  readonly byId: ReadonlyMap<string, FoundAct>;
  /** By an actor: the codes of those that are found by its name. */
  readonly codes: Map<string, readonly string[]>;
}

/** The acts of each actor; those of several that are asked about together are joined when they first are. */
interface ActsByActor {
  readonly each: ReadonlyMap<string, readonly FoundAct[]>;
  readonly joined: WeakMap<readonly string[], readonly FoundAct[]>;
}

/** A book is frozen, so its acts are sorted once. */
const indexes = new WeakMap<Book, ActsIndex>();

function indexOf(book: Book): ActsIndex {
  const known = indexes.get(book);
  if (known !== undefined) return known;
  const all = book.waves
    .flatMap((wave) => wave.acts.map((act) => ({ wave, act })))
    .sort(latestFirst);
  const index = {
    all,
    by: groupByActor(all, ({ act }) => act.by),
    of: groupByActor(all, ({ act }) => act.of),
    byId: new Map(all.map((found) => [found.act.id, found])),
    codes: new Map<string, readonly string[]>(),
  };
  indexes.set(book, index);
  return index;
}

/** For sorting. */
export const latestFirst = (one: FoundAct, other: FoundAct): number =>
  one.act.on < other.act.on ? 1 : one.act.on > other.act.on ? -1 : 0;

function groupByActor(
  all: readonly FoundAct[],
  codesOf: (found: FoundAct) => readonly string[],
): ActsByActor {
  const groups = new Map<string, FoundAct[]>();
  for (const found of all) {
    for (const code of codesOf(found)) {
      const group = groups.get(code);
      if (group === undefined) groups.set(code, [found]);
      else group.push(found);
    }
  }
  return { each: groups, joined: new WeakMap() };
}

function actsOf({ each, joined }: ActsByActor, codes: readonly string[]): readonly FoundAct[] {
  const [only, ...more] = codes;
  if (only !== undefined && more.length === 0) return each.get(only) ?? [];
  const known = joined.get(codes);
  if (known !== undefined) return known;
  const acts = [...new Set(codes.flatMap((code) => each.get(code) ?? []))].sort(latestFirst);
  joined.set(codes, acts);
  return acts;
}

function isSelected(selection: WaveSelection | undefined, wave: Wave, { on }: Act): boolean {
  switch (selection?.kind) {
    case "waves":
      return selection.waves.includes(wave);
    case "period":
      return isWithin(selection.period, on);
    case "unnamed":
    case "all":
    case undefined:
      return true;
  }
}

/** A country or an organisation, with the states that are gone and are found by its name as well: Russia finds the Soviet Union. */
export const actorsFoundBy = (book: Book, code: string): Actors => ({
  kind: "codes",
  codes: codesFoundBy(book, code),
});

export function codesFoundBy(book: Book, code: string): readonly string[] {
  const { codes } = indexOf(book);
  const known = codes.get(code);
  if (known !== undefined) return known;
  const gone = [...book.states].filter(([, state]) => state.alsoFoundBy.includes(code));
  const found = [code, ...gone.map(([each]) => each)];
  if (book.countries.has(code)) codes.set(code, found);
  return found;
}

/** Has an actor taken any step in any wave? */
export const hasActs = (book: Book, code: string): boolean =>
  findActs(book, { by: actorsFoundBy(book, code) }).length > 0;

/** An act by its id; undefined where the id is unknown. */
export const findAct = (book: Book, id: string): FoundAct | undefined => indexOf(book).byId.get(id);

/**
 * The acts that an id means: `2012-houla/FR`, also with whose diplomats they were where the id leaves that out,
 * `2012-houla/FR-SY`, and all of two parties where the day is left out.
 */
export function findActsById({ waves }: Book, typed: string): readonly FoundAct[] {
  const [wavePart = "", actPart = ""] = typed.trim().split("/", 2);
  const wave = waves.find(({ id }) => id === wavePart.toLowerCase());
  if (wave === undefined || actPart === "") return [];
  const [parties = "", ...rest] = actPart.split(".");
  const own = `${wave.id}/${[parties.toUpperCase().replace(`-${wave.target}`, ""), ...rest].join(".")}`;
  const exact = wave.acts.filter(({ id }) => id === own);
  const found = exact.length > 0 ? exact : wave.acts.filter(({ id }) => id.startsWith(`${own}.`));
  return found.map((act) => ({ wave, act }));
}

/** The acts that answer this one. */
export const answersTo = (book: Book, { id, by }: Act, asOf?: string): readonly FoundAct[] =>
  actsOf(indexOf(book).of, by).filter(
    ({ act }) => act.inReturnFor.includes(id) && (asOf === undefined || lastDayOf(act.on) <= asOf),
  );
