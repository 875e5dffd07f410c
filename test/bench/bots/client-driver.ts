/** How questions come to a bot, on one platform by one way. */
import type { Question } from "./question.ts";

export interface Door {
  /** What a bot is told, for it to be found here. */
  readonly settings: Readonly<Record<string, string>>;
  /** All that can be done before the clock runs is done here. */
  readonly prepare: (question: Question) => Send;
  /** Resolves with the first answer of a bot that is just being started. */
  readonly firstAnswer: () => Promise<Answered>;
  readonly close: () => void | Promise<void>;
}

/** @param port where the bot listens, if it does; one for all of its doors */
export type OpenDoor = (port: number) => Promise<Door>;

/** Asks once. */
export type Send = () => Promise<Answered>;

export interface Answered {
  /** From the event to the first response. */
  readonly milliseconds: number;
  readonly answer: () => unknown;
  /** Over HTTP: what the machine's clock showed, in nanoseconds, as the request itself says. */
  readonly askedAt?: string;
}
