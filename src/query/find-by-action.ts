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
  return [...wave.actors]
    .filter(([, facts]) => stepsOf(facts).some((step) => words.every((word) => step.has(word))))
    .map(([code]) => code);
}

/** The words of each step; of a denial, those of its kind. */
function stepsOf({
  measures,
  measuresInReturn,
  denials,
}: ActorFacts): readonly ReadonlySet<string>[] {
  const steps = [...measures, ...measuresInReturn].map(
    ({ kind, what = "", reason = "" }) => `${kind} ${what} ${reason}`,
  );
  return [...steps, ...denials.map(() => refused)].map((step) => new Set(fold(step).split(" ")));
}

const refused = "denied accreditation accreditations"; // for machines: matched against the words of a question, never shown
