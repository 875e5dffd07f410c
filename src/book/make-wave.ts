/** Makes the wave that queries read from a wave's file, and the same wave as it stood on a day. */
import { actIdIn, codesIn, idsOf } from "./act-ids.ts";
import type { WaveFile } from "./data-files.ts";
import { lastDayOf } from "./dates.ts";
import type {
  Act,
  ActKind,
  ActorFacts,
  Denial,
  Expulsion,
  Measure,
  Wave,
  WithSources,
} from "./wave.ts";

/** Makes a wave of a checked file. */
export function makeWave(file: WaveFile): Wave {
  const article = file.article?.source;
  const sourced = <Written extends WrittenFact>(facts: readonly Written[]) =>
    facts.map((fact) => withSources(fact, article));
  return withActs({
    id: file.id,
    name: file.name,
    aliases: file.aliases,
    trigger: file.trigger,
    target: file.target,
    affected: file.affected,
    from: file.from,
    to: file.to,
    membership: file.membership,
    complete: file.complete,
    completeness: file.completeness,
    article: file.article,
    asOf: { article: file.article?.asOf ?? file.to, record: file.to },
    acts: actsOf(file, article),
    quotes: sourced(file.quotes),
    statements: sourced(file.statements),
    countedTwice: sourced(file.countedTwice),
  });
}

/** The wave as it stood at the end of a day: what came later, or may have, is not in it. */
export function waveAsOf(wave: Wave, day: string): Wave {
  const known = <Dated extends { readonly on: string }>(facts: readonly Dated[]) =>
    facts.filter((fact) => lastDayOf(fact.on) <= day);
  return withActs({
    ...wave,
    asOf: { article: earlier(day, wave.asOf.article), record: earlier(day, wave.asOf.record) },
    acts: known(wave.acts),
    quotes: known(wave.quotes),
    statements: known(wave.statements),
  });
}

function actsOf(file: WaveFile, article: string | undefined): readonly Act[] {
  const ids = idsOf(file);
  const made = (written: WrittenAct, kind: ActKind, id = ""): Act => {
    const { by, of = file.target, against = of, inReturnFor = [], ...act } = written;
    return {
      verb: "expelled",
      ...withSources(act, article),
      id,
      kind,
      by: codesIn(by),
      of: codesIn(against),
      inReturnFor: [inReturnFor].flat().map((named) => actIdIn(file, named)),
    };
  };
  return [
    ...file.expulsions.map((act, at) => made(act, "expelled", ids.expulsions[at])),
    ...file.denials.map((act, at) => made(act, "accreditations-denied", ids.denials[at])),
    ...file.measures.map((act, at) => made(act, act.kind, ids.measures[at])),
  ];
}

interface WrittenFact {
  readonly article?: string | undefined;
  readonly sources?: readonly (string | { readonly id: string })[] | undefined;
}

/** An entry of any list of acts. */
type WrittenAct = WaveFile["denials"][number] &
  Partial<Pick<WaveFile["expulsions"][number], "verb" | "withOthers" | "days">> &
  Partial<Pick<WaveFile["measures"][number], "against" | "what" | "purpose" | "reason">>;

function withSources<Written extends WrittenFact>(
  written: Written,
  articleSource: string | undefined,
): WithSources<Written> {
  const { article, sources = [], ...fact } = written;
  const named = sources.map((source) => (typeof source === "string" ? source : source.id));
  if (article === undefined || articleSource === undefined) return { ...fact, sources: named };
  const [section = "", entry = ""] = article.split(" > ");
  return { ...fact, sources: [articleSource, ...named], place: { section, entry } };
}

type WaveParts = Omit<Wave, "actors" | "expulsions" | "denials" | "measures" | "answers">;

/** Sorts a wave's acts by kind and side, and by actor. */
function withActs(wave: WaveParts): Wave {
  const { acts, target } = wave;
  const single = acts.filter(({ by, of }) => by.length === 1 && of.length === 1);
  const counted = single.filter(isExpulsion);
  const expulsions = counted.filter(({ of }) => of[0] === target);
  const answers = counted.filter(({ by }) => by[0] === target);
  const denials = single.filter(isDenial);
  const measures = single.filter(isMeasure);
  const actors = new Map<string, Writable<ActorFacts>>();
  const factsOf = (code: string): Writable<ActorFacts> => {
    const known = actors.get(code) ?? emptyFacts();
    actors.set(code, known);
    return known;
  };
  for (const act of expulsions) factsOf(act.by[0]).expulsions.push(act);
  for (const act of denials) factsOf(act.by[0]).denials.push(act);
  for (const act of answers) factsOf(act.of[0]).answers.push(act);
  for (const quote of wave.quotes) factsOf(quote.for).quotes.push(quote);
  for (const act of measures) {
    if (act.by[0] === target && act.of[0] !== target) factsOf(act.of[0]).measuresInReturn.push(act);
    else factsOf(act.by[0]).measures.push(act);
  }
  return { ...wave, expulsions, answers, denials, measures, actors };
}

const isExpulsion = (act: Act): act is Expulsion =>
  act.kind === "expelled" && act.count !== undefined;

const isDenial = (act: Act): act is Denial =>
  act.kind === "accreditations-denied" && act.count !== undefined;

const isMeasure = (act: Act): act is Measure =>
  act.kind !== "expelled" && act.kind !== "accreditations-denied";

type Writable<Lists> = {
  readonly [Key in keyof Lists]: Lists[Key] extends readonly (infer Each)[] ? Each[] : Lists[Key];
};

const emptyFacts = (): Writable<ActorFacts> => ({
  expulsions: [],
  denials: [],
  measures: [],
  answers: [],
  quotes: [],
  measuresInReturn: [],
});

const earlier = (one: string, other: string): string => (one < other ? one : other);
