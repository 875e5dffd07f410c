/** Turns facts into the sources that an answer shows and a figure names. */
import type { Source } from "../../answer/answer.ts";
import type { Scope } from "../../answer/reply.ts";
import type { RecordedSource } from "../../book/book.ts";
import type { Place } from "../../book/wave.ts";
import { actorOf } from "./actors.ts";
import type { CommandContext } from "./command.ts";

export interface CitedFact {
  readonly sources: readonly string[];
  readonly place?: Place;
  /** Does the article print the figure, or only tell of the step? */
  readonly printed?: boolean;
}

/** More places than this are named by their sections. */
const maxPlaces = 3;
const betweenPlaces = "; ";

/**
 * The sources of facts in their order, each once; of one fact's, those that can be opened stand first. The article has the
 * places that the facts have in it.
 */
export function sourcesOf(context: CommandContext, facts: readonly CitedFact[]): readonly Source[] {
  const ids = new Set(facts.flatMap(({ sources }) => openableFirst(context, sources)));
  return [...ids].flatMap((id) => {
    const source = context.book.sources.get(id);
    if (source === undefined) return [];
    const { publisher, title, date, url } = source;
    const inIt = facts.filter((fact) => fact.place !== undefined && fact.sources[0] === id);
    const [place, remark] = [placesIn(context, inIt), remarkOn(context, source)];
    return [{ id, publisher, title, date, url, place, remark }];
  });
}

function remarkOn(context: CommandContext, { kind, state }: RecordedSource): string | undefined {
  if (kind !== "state-media") return undefined;
  const owner = state === undefined ? undefined : actorOf(context, state);
  return context.words.sources.stateMedia(owner);
}

/** The same with as few sources as cover every fact. For sums of many rows. */
export function fewestSources(
  context: CommandContext,
  facts: readonly CitedFact[],
): readonly Source[] {
  return sourcesOf(context, coverFacts(context, facts));
}

/** So many sources that can be opened are named before the one that covers all facts and can't be. */
const maxOpenable = 3;

/** The facts with as few sources as cover them; before them, where a few are enough, those that can be opened. */
export function coverFacts(
  context: CommandContext,
  facts: readonly CitedFact[],
): readonly CitedFact[] {
  const openable = facts.map((fact) => ({
    sources: figureSources(fact).filter((id) => isOpenable(context, id)),
  }));
  const chosen = chooseFewestSources(openable);
  const isWhole = chosen.every(({ sources }) => sources.length > 0);
  const isFew = new Set(chosen.flatMap(({ sources }) => sources)).size <= maxOpenable;
  return [...(isWhole && isFew ? chosen : []), ...chooseFewestSources(facts)];
}

/** The facts, each with one source: greedily, the source that covers most of the facts left is chosen next. */
function chooseFewestSources(facts: readonly CitedFact[]): readonly CitedFact[] {
  const chosen = new Set<string>();
  let open = facts.map(figureSources).filter((ids) => ids.length > 0);
  while (open.length > 0) {
    const best = mostFrequent(open);
    chosen.add(best);
    open = open.filter((ids) => !ids.includes(best));
  }
  return facts.map((fact) => {
    const [first] = figureSources(fact).filter((id) => chosen.has(id));
    const { place } = fact;
    const isInArticle = place !== undefined && first === fact.sources[0];
    return { sources: first === undefined ? [] : [first], ...(isInArticle && { place }) };
  });
}

/** Both lists, each source once; the places of a source are joined. */
export function mergeSources(
  first: readonly Source[],
  others: readonly Source[],
): readonly Source[] {
  const merged = first.map((source) => {
    const place = others.find(({ id }) => id === source.id)?.place;
    const { place: ownPlace } = source;
    if (place === undefined || ownPlace === undefined) return source;
    const further = place.split(betweenPlaces).filter((each) => !ownPlace.includes(each));
    return { ...source, place: [ownPlace, ...further].join(betweenPlaces) };
  });
  return [...merged, ...others.filter(({ id }) => !first.some((each) => each.id === id))];
}

function mostFrequent(facts: readonly (readonly string[])[]): string {
  const times = new Map<string, number>();
  for (const id of facts.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  const [best] = [...times].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? "";
}

/** The ids of the sources behind facts in a scope. */
export function sourceIds(facts: readonly CitedFact[], scope: Scope): readonly string[] {
  const ids = facts.flatMap((fact) => {
    if (scope === "record") return figureSources(fact);
    return fact.place === undefined ? [] : fact.sources.slice(0, 1);
  });
  return [...new Set(ids)];
}

/** Has a reader an address of it? */
const isOpenable = ({ book }: CommandContext, id: string): boolean =>
  book.sources.get(id)?.url !== undefined;

const openableFirst = (context: CommandContext, ids: readonly string[]): readonly string[] => [
  ...ids.filter((id) => isOpenable(context, id)),
  ...ids.filter((id) => !isOpenable(context, id)),
];

/** The sources of a fact's figure: without an article that prints none. */
export function figureSources({ sources, place, printed }: CitedFact): readonly string[] {
  return place !== undefined && printed === false ? sources.slice(1) : sources;
}

function placesIn({ words }: CommandContext, facts: readonly CitedFact[]): string | undefined {
  const places = facts.flatMap(({ place }) => place ?? []);
  const each = new Set(places.map((place) => words.sources.place(place)));
  if (each.size === 0) return undefined;
  const sections = new Set(places.map(({ section }) => words.sources.section(section)));
  return [...(each.size <= maxPlaces ? each : sections)].join(betweenPlaces);
}

/** The publisher of the list that the wave's headline figures come from; undefined where it has no such list. */
export function articlePublisher({
  book,
  whole,
}: Pick<CommandContext, "book" | "whole">): string | undefined {
  return whole.article === undefined
    ? undefined
    : book.sources.get(whole.article.source)?.publisher;
}
