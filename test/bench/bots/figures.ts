/** What was measured of three bots as ratios: ours beside the bare one, and the copy beside it. */
import type { Bound, Figure } from "../figure.ts";
import { atMost, noBound } from "../figure.ts";
import { quantile, ratiosOf } from "../ratios.ts";
import type { Answers, Round } from "./answers.ts";
import type { Trio } from "./contestants.ts";
import { trioOf } from "./contestants.ts";
import type { Load } from "./loads.ts";
import type { Start } from "./starts.ts";
import { answersBetween } from "./starts.ts";

/** Nothing that a person waits for, or an operator pays for, is much more than of the barest bot. */
const max = {
  p50: atMost(1.1),
  p99: atMost(1.25),
  start: atMost(1.15),
  memory: atMost(1.15),
  processor: atMost(1.3),
};

export function figuresOfStarts(rounds: readonly Trio<Start>[]): readonly Figure[] {
  const each = (of: (start: Start) => number) =>
    rounds.map((round) => trioOf((role) => of(round[role])));
  const [ready, idle, later] = [
    each((start) => start.ready),
    each((start) => start.idle),
    each((start) => start.idleAfterAnswers),
  ];
  return [
    ...withControl("start to first answer", ready, max.start),
    ...withControl("idle memory", idle, max.memory),
    ...withControl(`idle memory after ${answersBetween} answers`, later, max.memory),
  ];
}

export const figuresOfAnswers = (all: readonly Answers[]): readonly Figure[] =>
  all.flatMap(({ load: { how, bound, isWeighed }, rounds }) => [
    ...latencies(how, rounds, bound),
    ...(isWeighed ? processorOf(how, rounds) : []),
  ]);

function latencies(how: string, rounds: readonly Round[], bound: Load["bound"]): readonly Figure[] {
  const [p50, p99] = [quantiles(rounds, 0.5), quantiles(rounds, 0.99)];
  switch (bound) {
    case "p50 and p99":
      return [
        ...withControl(`p50, ${how}`, p50, max.p50),
        ...withControl(`p99, ${how}`, p99, max.p99),
      ];
    case "p99":
      return [
        ...withControl(`p50, ${how}`, p50, noBound),
        ...withControl(`p99, ${how}`, p99, max.p99),
      ];
    case "none":
      return [
        { ...ours(`p50, ${how}`, p50), bound: noBound },
        { ...ours(`p99, ${how}`, p99), bound: noBound },
      ];
  }
}

function processorOf(how: string, rounds: readonly Round[]): readonly Figure[] {
  const taken = rounds.map(({ processor }) => processor);
  return withControl(`processor an answer, ${how}`, taken, max.processor);
}

const quantiles = (rounds: readonly Round[], part: number): readonly Trio<number>[] =>
  rounds.map(({ took }) => trioOf((role) => quantile(took[role], part)));

function withControl(
  what: string,
  rounds: readonly Trio<number>[],
  bound: Bound,
): readonly Figure[] {
  return [{ ...ours(what, rounds), bound }, copy(what, rounds)];
}

function ours(what: string, rounds: readonly Trio<number>[]): Figure {
  return { what, beside, ratios: ratiosOf(rounds.map(({ ours, bare }) => ours / bare)) };
}

function copy(what: string, rounds: readonly Trio<number>[]): Figure {
  const ratios = ratiosOf(rounds.map(({ copy, bare }) => copy / bare));
  return { what: `${what}, of the copy`, beside, ratios };
}

const beside = "the bare bot";
