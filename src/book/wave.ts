/** A wave of expulsions as the bot reads it: facts with their sources, and each actor's facts at hand. */
import type * as z from "zod";
import type { Scope } from "../answer/reply.ts";
import type { wave as waveSchema } from "./schema/wave.ts";

type WaveFile = z.output<typeof waveSchema>;

/** The place in the article: its section, and a row's name or a paragraph's number. */
export interface Place {
  readonly section: string;
  readonly entry: string;
}

/** A fact as written, but with all its sources named in one list, the article first where it has the fact. */
export type WithSources<Written> = Omit<Written, "sources" | "article"> & {
  readonly sources: readonly string[];
  readonly place?: Place;
};

export type Expulsion = WithSources<WaveFile["expulsions"][number]>;
export type Denial = WithSources<WaveFile["denials"][number]>;
export type Measure = WithSources<WaveFile["measures"][number]>;
export type InReturn = WithSources<WaveFile["answers"][number]>;
export type Quote = WithSources<WaveFile["quotes"][number]>;
export type Statement = WithSources<WaveFile["statements"][number]>;
export type RecordedFact = Expulsion | Denial | Measure | InReturn | Quote | Statement;

interface Facts {
  readonly expulsions: readonly Expulsion[];
  readonly denials: readonly Denial[];
  readonly measures: readonly Measure[];
  /** The expulsions by the wave's target in return. */
  readonly answers: readonly InReturn[];
  readonly quotes: readonly Quote[];
}

/** The facts of one country or organisation: its own steps, and the steps of the target against it. */
export interface ActorFacts extends Facts {
  /** Measures of the target against this actor. */
  readonly measuresInReturn: readonly Measure[];
}

export interface Wave extends Facts {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  /** The day whose membership of organisations counts. */
  readonly membership: string;
  readonly article?: WaveFile["article"];
  readonly statements: readonly Statement[];
  /** The last day that each scope covers. */
  readonly asOf: Readonly<Record<Scope, string>>;
  readonly actors: ReadonlyMap<string, ActorFacts>;
}

const noFacts: ActorFacts = {
  expulsions: [],
  denials: [],
  measures: [],
  answers: [],
  quotes: [],
  measuresInReturn: [],
};

/** The facts of one actor; empty lists where the wave has none of it. */
export const factsOf = (wave: Pick<Wave, "actors">, code: string): ActorFacts =>
  wave.actors.get(code) ?? noFacts;

/** Is the fact's figure in this scope? The record has everything, the article what it prints in a place. */
export function isIn(
  scope: Scope,
  fact: { readonly place?: Place; readonly printed?: boolean },
): boolean {
  return scope === "record" || (fact.place !== undefined && fact.printed !== false);
}
