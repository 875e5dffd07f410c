/** Makes the wave that queries read from a wave's file, and the same wave as it stood on a day. */
import type { WaveFile } from "./data-files.ts";
import type { ActorFacts, Wave, WithSources } from "./wave.ts";

/** Makes a wave of a checked file. */
export function makeWave(file: WaveFile): Wave {
  const article = file.article?.source;
  const sourced = <Written extends WrittenFact>(facts: readonly Written[]) =>
    facts.map((fact) => withSources(fact, article));
  return withActors({
    id: file.id,
    name: file.name,
    target: file.target,
    from: file.from,
    to: file.to,
    membership: file.membership,
    article: file.article,
    asOf: { article: file.article?.asOf ?? file.to, record: file.to },
    expulsions: sourced(file.expulsions),
    denials: sourced(file.denials),
    measures: sourced(file.measures),
    answers: sourced(file.answers),
    quotes: sourced(file.quotes),
    statements: sourced(file.statements),
  });
}

/** The wave as it stood at the end of a day: what came later is not in it. */
export function waveAsOf(wave: Wave, day: string): Wave {
  const known = <Dated extends { readonly on: string }>(facts: readonly Dated[]) =>
    facts.filter((fact) => fact.on <= day);
  return withActors({
    ...wave,
    asOf: { article: earlier(day, wave.asOf.article), record: earlier(day, wave.asOf.record) },
    expulsions: known(wave.expulsions),
    denials: known(wave.denials),
    measures: known(wave.measures),
    answers: known(wave.answers),
    quotes: known(wave.quotes),
    statements: known(wave.statements),
  });
}

interface WrittenFact {
  readonly article?: string | undefined;
  readonly sources?: readonly (string | { readonly id: string })[] | undefined;
}

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

function withActors(wave: Omit<Wave, "actors">): Wave {
  const actors = new Map<string, Writable<ActorFacts>>();
  const of = (code: string): Writable<ActorFacts> => {
    const known = actors.get(code) ?? emptyFacts();
    actors.set(code, known);
    return known;
  };
  for (const fact of wave.expulsions) of(fact.by).expulsions.push(fact);
  for (const fact of wave.denials) of(fact.by).denials.push(fact);
  for (const fact of wave.answers) of(fact.against).answers.push(fact);
  for (const fact of wave.quotes) of(fact.for).quotes.push(fact);
  for (const fact of wave.measures) {
    if (fact.by === wave.target && fact.against !== undefined) {
      of(fact.against).measuresInReturn.push(fact);
    } else of(fact.by).measures.push(fact);
  }
  return { ...wave, actors };
}

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
