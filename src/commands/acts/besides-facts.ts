/** Tells what else an actor did, of other kinds than expelling, beside the acts that an answer tells. */
import type { Fact } from "../../answer/answer.ts";
import { factOf } from "../../answer/builders.ts";
import type { Wave } from "../../book/wave.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { actorsFoundBy, findActs } from "../../query/find-acts.ts";
import type { CommandContext } from "../draft/command.ts";
import { plainActLine } from "./named-act.ts";

/** So many steps of other events are told. */
const maxBesides = 3;

/** What else the actor did, of other kinds: in the wave against the same, and in other waves of the time that is asked about. */
export function besidesFacts(
  context: CommandContext,
  code: string,
  wave: Wave | undefined,
  told: readonly FoundAct[],
): readonly Fact[] {
  const { words, selection } = context;
  const inWave = wave === undefined ? [] : besidesIn(context, code, wave, told);
  const isOfTime = selection.kind === "period";
  const elsewhere = isOfTime ? besidesElsewhere(context, code, told) : [];
  const left = elsewhere.length - maxBesides;
  return factOf(words.acts.labels.besides, [
    ...[...inWave, ...elsewhere.slice(0, maxBesides)].map((each) => plainActLine(context, each)),
    ...(left > 0 ? [words.acts.andSteps(left)] : []),
  ]);
}

function besidesIn(
  { book, asOf }: CommandContext,
  code: string,
  wave: Wave,
  told: readonly FoundAct[],
): readonly FoundAct[] {
  const by = { kind: "codes", codes: [code] } as const;
  const of = { kind: "codes", codes: told.flatMap(({ act }) => act.of) } as const;
  const selection = { kind: "waves", waves: [wave] } as const;
  return findActs(book, { by, of, selection, asOf }).filter(isOtherStep);
}

function besidesElsewhere(
  { book, asOf, selection, from }: CommandContext,
  code: string,
  told: readonly FoundAct[],
): readonly FoundAct[] {
  const of = from === undefined ? undefined : actorsFoundBy(book, from.codes[0]);
  const waves = new Set(told.map(({ wave }) => wave.id));
  return findActs(book, { by: actorsFoundBy(book, code), of, selection, asOf }).filter(
    (found) => isOtherStep(found) && !waves.has(found.wave.id),
  );
}

const isOtherStep = ({ act }: FoundAct): boolean => act.kind !== "expelled";
