/** The workspaces that the bot is in: what it may do there, and what is wanted there. */
import type { Settings } from "../../store/store.ts";
import type { Origin } from "./origin.ts";
import type { Wishes } from "./wishes.ts";
import { usualWishes } from "./wishes.ts";

export interface Workspaces {
  /** Rejects with a `Refusal` where there is none now. */
  readonly tokenOf: (origin: Origin) => Promise<string>;
  /**
   * Never rejects, and waits for no store that is slow.
   *
   * @param user where what they may change is asked for as well
   */
  readonly wishesOf: (origin: Origin, user?: string) => Wishes | Promise<Wishes>;
  /** Beside what was wanted before. Rejects with a `Refusal` where it can't be kept. */
  readonly keep: (origin: Origin, change: Settings) => Promise<void>;
  /**
   * Deletes what was kept of a workspace that the bot was taken out of. Rejects where the store does.
   *
   * @param raw the event as Slack sent it
   */
  readonly forget: (raw: unknown) => Promise<void>;
  /** Do others go on where Slack refuses a token? */
  readonly areMany: boolean;
  /** Which workspace the token of the settings is of. */
  readonly learn: (team: string) => void;
  /** Finishes what is under way. Never rejects. */
  readonly stop: () => Promise<void>;
}

/** We say no before Slack is asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: string;

  /** @param code holds nothing personal: it is logged */
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const done = Promise.resolve();

/** Nothing is kept: its token stands in the settings. */
export const oneWorkspace = (botToken: string): Workspaces => ({
  tokenOf: () => Promise.resolve(botToken),
  wishesOf: () => usualWishes,
  keep: () => Promise.reject(new Refusal("NOT_KEPT")),
  forget: () => done,
  areMany: false,
  learn: () => undefined,
  stop: () => done,
});
