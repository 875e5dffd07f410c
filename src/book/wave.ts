/** A wave of expulsions as the bot reads it: its acts with their sources, and each actor's acts at hand. */
import type * as z from "zod";
import type { Scope } from "../answer/reply.ts";
import type { Codes } from "./name-indexes.ts";
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

export type MeasureKind = WaveFile["measures"][number]["kind"];
export type ActKind = "expelled" | "accreditations-denied" | MeasureKind;

type WrittenExpulsion = WaveFile["expulsions"][number];
type WrittenMeasure = WaveFile["measures"][number];

/** Something that an actor did, of any kind and in any direction. */
export interface Act
  extends WithSources<
      Pick<
        WrittenExpulsion,
        | "on"
        | "printed"
        | "note"
        | "conflicts"
        | "confidence"
        | "count"
        | "days"
        | "verb"
        | "withOthers"
      >
    >,
    Pick<WrittenMeasure, "what" | "purpose" | "reason"> {
  /** Never another's: `2012-houla/FR`. */
  readonly id: string;
  readonly kind: ActKind;
  /** Who did it; several that acted as one. */
  readonly by: Codes;
  /** Whose diplomats, or whom it is against; several that one number is for. */
  readonly of: Codes;
  /** The ids of the acts that it answers. */
  readonly inReturnFor: readonly string[];
}

/** An expulsion by one actor of one state's diplomats, with a number: what sums are made of. */
export interface Expulsion extends Act {
  readonly kind: "expelled";
  readonly count: number;
}

/** A denial of accreditation by one actor, with a number. */
export interface Denial extends Act {
  readonly kind: "accreditations-denied";
  readonly count: number;
}

/** An act of another kind than expelling diplomats or denying them accreditation. */
export interface Measure extends Act {
  readonly kind: MeasureKind;
}

export type Quote = WithSources<WaveFile["quotes"][number]>;
export type Statement = WithSources<WaveFile["statements"][number]>;
export type RecordedFact = Act | Quote | Statement;

interface Facts {
  /** Of the target's diplomats. */
  readonly expulsions: readonly Expulsion[];
  readonly denials: readonly Denial[];
  readonly measures: readonly Measure[];
  /** The expulsions by the wave's target. */
  readonly answers: readonly Expulsion[];
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
  /** Other words by which it is asked for. */
  readonly aliases: readonly string[];
  /** What it was about, in a sentence. */
  readonly trigger: string | undefined;
  readonly target: string;
  /** The state that it happened to, and which acted for its own cause. */
  readonly affected: string | undefined;
  readonly from: string;
  readonly to: string;
  /** The day whose membership of organisations counts. */
  readonly membership: string;
  readonly complete: WaveFile["complete"];
  /** How complete it is, in a sentence. */
  readonly completeness: string | undefined;
  readonly article?: WaveFile["article"];
  /** All acts of all kinds and directions, the first first. */
  readonly acts: readonly Act[];
  readonly statements: readonly Statement[];
  readonly countedTwice: readonly WithSources<WaveFile["countedTwice"][number]>[];
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
