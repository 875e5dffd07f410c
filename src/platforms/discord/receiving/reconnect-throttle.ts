/** Lets shards connect: the first time at once, then later each time, and never without an IDENTIFY to spare. */
import { setTimeout as sleep } from "node:timers/promises";
import { english } from "../../../words/english.ts";
import { backoffDelay } from "../../backoff.ts";
import { toLoggableError } from "../errors.ts";
import type { SessionStartContext } from "./session-start-limit.ts";
import { waitForSessionStart } from "./session-start-limit.ts";
import type { ConnectGate } from "./sharding-strategy.ts";

interface Tries {
  /** Connections opened since the last good one. */
  readonly failures: number;
  /** By `performance.now()`. */
  readonly upSince?: number;
}

const strings = english.discord.operator;

export class ReconnectThrottle implements ConnectGate {
  readonly #asking: SessionStartContext;
  readonly #lost: (error: unknown) => void;
  readonly #tries = new Map<number, Tries>();
  #identifying: Promise<unknown> | undefined;

  /** @param lost told what makes going on useless: that Discord refuses the token */
  constructor(asking: SessionStartContext, lost: (error: unknown) => void) {
    this.#asking = asking;
    this.#lost = lost;
  }

  isUp(shardId: number): void {
    const failures = this.#tries.get(shardId)?.failures ?? 0;
    this.#tries.set(shardId, { failures, upSince: performance.now() });
  }

  onClientError(error: unknown): void {
    this.#asking.log.error({ platform: "discord", ...toLoggableError(error) }, strings.clientError);
  }

  /**
   * What is thrown here would be an unhandled rejection inside discord.js, and what returns
   * connects; so once the bot ends it does neither.
   */
  async waitToConnect(shardId: number, resumes: boolean): Promise<void> {
    const { timeouts, signal } = this.#asking;
    if (signal.aborted) await never();
    const failures = failuresOf(this.#tries.get(shardId), timeouts.stableAfterMs);
    this.#tries.set(shardId, { failures: failures + 1 });
    try {
      if (failures > 0) await this.#passAgain({ shardId, failures, resumes });
    } catch (error) {
      if (!signal.aborted) this.#lost(error);
      await never();
    }
    if (signal.aborted) await never();
  }

  async #passAgain({ shardId, failures, resumes }: Attempt): Promise<void> {
    const { log, timeouts, signal } = this.#asking;
    const wait = Math.round(backoffDelay(failures, timeouts));
    // Discord sends every connection away once in a while: the first time is no trouble.
    const write = failures === 1 ? log.info : log.warn;
    write({ platform: "discord", shard: shardId, failures, wait, resumes }, strings.connectionLost);
    await sleep(wait, undefined, { signal });
    if (!resumes) await this.#mayIdentify();
  }

  /** When all shards are lost at once, Discord is asked once for all of them. */
  #mayIdentify(): Promise<unknown> {
    this.#identifying ??= waitForSessionStart(this.#asking, 1).finally(() => {
      this.#identifying = undefined;
    });
    return this.#identifying;
  }
}

interface Attempt {
  readonly shardId: number;
  readonly failures: number;
  readonly resumes: boolean;
}

/** None before the first connection; one after a good one. */
function failuresOf(known: Tries | undefined, stableAfter: number): number {
  if (known === undefined) return 0;
  const held = known.upSince === undefined ? 0 : performance.now() - known.upSince;
  return held >= stableAfter ? 1 : known.failures;
}

const never = (): Promise<void> => new Promise(() => undefined);
