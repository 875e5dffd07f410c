/**
 * Delays shard reconnects: the first connection at once, then exponential backoff, and no IDENTIFY when the session start
 * limit is used up.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { english } from "../../../words/english.ts";
import { backoffDelay } from "../../retry.ts";
import { toLoggableError } from "../errors.ts";
import type { SessionStartContext } from "./session-start-limit.ts";
import { waitForSessionStart } from "./session-start-limit.ts";
import type { ConnectGate } from "./sharding-strategy.ts";

interface ShardAttempts {
  /** Connections opened since the last good one. */
  readonly failures: number;
  /** By `performance.now()`. */
  readonly upSince?: number;
}

const strings = english.discord.operator;

export class ReconnectThrottle implements ConnectGate {
  readonly #context: SessionStartContext;
  readonly #onFatal: (error: unknown) => void;
  readonly #attempts = new Map<number, ShardAttempts>();
  #sessionStart: Promise<unknown> | undefined;

  /** @param onFatal called with what makes going on useless: that Discord refuses the token */
  constructor(context: SessionStartContext, onFatal: (error: unknown) => void) {
    this.#context = context;
    this.#onFatal = onFatal;
  }

  onUp(shardId: number): void {
    const failures = this.#attempts.get(shardId)?.failures ?? 0;
    this.#attempts.set(shardId, { failures, upSince: performance.now() });
  }

  onClientError(error: unknown): void {
    const entry = { platform: "discord", ...toLoggableError(error) };
    this.#context.log.error(entry, strings.clientError);
  }

  /**
   * A rejection here would be unhandled inside discord.js, and a return connects; so once the bot ends it never settles.
   */
  async waitToConnect(shardId: number, isResuming: boolean): Promise<void> {
    const { timeouts, signal } = this.#context;
    if (signal.aborted) await never();
    const failures = failuresOf(this.#attempts.get(shardId), timeouts.stableAfterMs);
    this.#attempts.set(shardId, { failures: failures + 1 });
    try {
      if (failures > 0) await this.#waitToReconnect({ shardId, failures, isResuming });
    } catch (error) {
      if (!signal.aborted) this.#onFatal(error);
      await never();
    }
    if (signal.aborted) await never();
  }

  async #waitToReconnect({ shardId, failures, isResuming }: Reconnect): Promise<void> {
    const { log, timeouts, signal } = this.#context;
    const wait = Math.round(backoffDelay(failures, timeouts));
    // Discord closes every connection once in a while: the first time is no warning.
    const write = failures === 1 ? log.info : log.warn;
    write(
      { platform: "discord", event: "reconnect", shard: shardId, failures, wait, isResuming },
      strings.connectionLost,
    );
    await sleep(wait, undefined, { signal });
    if (!isResuming) await this.#waitForSessionStart();
  }

  /** When all shards lose their connection at once, Discord is asked once for all of them. */
  #waitForSessionStart(): Promise<unknown> {
    this.#sessionStart ??= waitForSessionStart(this.#context, 1).finally(() => {
      this.#sessionStart = undefined;
    });
    return this.#sessionStart;
  }
}

interface Reconnect {
  readonly shardId: number;
  readonly failures: number;
  readonly isResuming: boolean;
}

/** @returns none before the first connection, one after a good one */
function failuresOf(attempts: ShardAttempts | undefined, stableAfterMs: number): number {
  if (attempts === undefined) return 0;
  const { failures, upSince } = attempts;
  const heldMs = upSince === undefined ? 0 : performance.now() - upSince;
  return heldMs >= stableAfterMs ? 1 : failures;
}

const never = (): Promise<void> => new Promise(() => undefined);
