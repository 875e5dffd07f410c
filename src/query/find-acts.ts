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

export interface ActsQuestion {
  /** Says of an actor in a wave whether it is asked about. */
  readonly by?: ActorTest | undefined;
  readonly of?: ActorTest | undefined;
  readonly selection?: WaveSelection;
  /** Nothing later. */
  readonly asOf?: string | undefined;
}

export type ActorTest = (code: string, wave: Wave) => boolean;

/** The acts that answer a question, the latest first. */
export function findActs(
  book: Book,
  { by, of, selection, asOf }: ActsQuestion,
): readonly FoundAct[] {
  const found = book.waves.flatMap((wave) =>
    wave.acts
      .filter(
        (act) =>
          (by === undefined || act.by.some((code) => by(code, wave))) &&
          (of === undefined || act.of.some((code) => of(code, wave))) &&
          (asOf === undefined || lastDayOf(act.on) <= asOf) &&
          isSelected(selection, wave, act),
      )
      .map((act) => ({ wave, act })),
  );
  return found.toSorted((one, other) => (one.act.on < other.act.on ? 1 : -1));
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

/** A code, and the states that are gone and are found by its name as well: Russia finds the Soviet Union. */
export function codesFoundBy({ states }: Book, code: string): readonly string[] {
  const gone = [...states].filter(([, state]) => state.alsoFoundBy.includes(code));
  return [code, ...gone.map(([each]) => each)];
}

/** Has an actor taken any step in any wave? */
export function hasActs(book: Book, code: string): boolean {
  const codes = codesFoundBy(book, code);
  return findActs(book, { by: (each) => codes.includes(each) }).length > 0;
}

/** Every act by its id; of none where the id is unknown. */
export function findAct(book: Book, id: string): FoundAct | undefined {
  for (const wave of book.waves) {
    const act = wave.acts.find((each) => each.id === id);
    if (act !== undefined) return { wave, act };
  }
  return undefined;
}

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
export const answersTo = (book: Book, { id }: Act): readonly FoundAct[] =>
  book.waves.flatMap((wave) =>
    wave.acts.filter((act) => act.inReturnFor.includes(id)).map((act) => ({ wave, act })),
  );
