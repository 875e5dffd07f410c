/** Finds actors by an action: "seattle", "kitsap", "accreditation denied" name a step, and so the actor that took it. */
import { fold } from "../book/names/fold.ts";
import { isStopWord } from "../book/names/stop-words.ts";
import type { ActorFacts, Wave } from "../book/wave.ts";

/** Shorter words stand in too many notes. */
const minLength = 4;

/** The actors in whose steps every word stands, whole; nobody for words that say nothing. */
export function findByAction(wave: Wave, typed: string): readonly string[] {
  const words = fold(typed.slice(0, 200))
    .split(" ")
    .filter((word) => word.length >= minLength && !isStopWord(word));
  if (words.length === 0) return [];
  const isMeant = ({ all, telling }: StepWords): boolean =>
    words.every((word) => all.has(word)) && words.some((word) => telling.has(word));
  return [...wave.actors].filter(([, facts]) => stepsOf(facts).some(isMeant)).map(([code]) => code);
}

interface StepWords {
  readonly all: ReadonlySet<string>;
  /** The words of its kind, and the names in it: no other word says which step is meant. */
  readonly telling: ReadonlySet<string>;
}

/** The words of each step; of a denial, those of its kind. */
function stepsOf({ measures, measuresInReturn, denials }: ActorFacts): readonly StepWords[] {
  const steps = [...measures, ...measuresInReturn].map(({ kind, what = "", reason = "" }) => ({
    all: wordsOf(`${kind} ${what} ${reason}`),
    telling: wordsOf([kind, ...namesIn(`${what} ${reason}`)].join(" ")),
  }));
  const refusals = denials.map(() => ({ all: wordsOf(refused), telling: wordsOf(refused) }));
  return [...steps, ...refusals];
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).split(" "));

/** "Seattle", "Kitsap", "British Council": the words that begin with a capital letter. */
const namesIn = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];

const refused = "denied accreditation accreditations"; // for machines: matched against the words of a question, never shown
