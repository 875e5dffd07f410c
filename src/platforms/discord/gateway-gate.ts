/** Lets shards connect: the first time at once, then later each time, and never without an IDENTIFY to spare. */
import { setTimeout as sleep } from "node:timers/promises";
import { english } from "../../words/english.ts";
import type { Asking } from "./gateway-bot.ts";
import { mayIdentify } from "./gateway-bot.ts";
import { waitAfter } from "./patience.ts";
import type { Gate } from "./patient-shards.ts";

interface Tries {
  /** Connections opened since the last good one. */
  readonly failures: number;
  readonly upSince?: number;
}

const said = english.discord.operator;

/** @param lost told what makes going on useless: that Discord refuses the token */
export function makeGate(asking: Asking, lost: (error: unknown) => void): Gate {
  const tries = new Map<number, Tries>();
  return {
    isUp: (shardId) => {
      const failures = tries.get(shardId)?.failures ?? 0;
      tries.set(shardId, { failures, upSince: performance.now() });
    },
    pass: async (shardId, session) => {
      try {
        const failures = failuresOf(tries.get(shardId), asking.patience.stableAfter);
        tries.set(shardId, { failures: failures + 1 });
        if (failures > 0) await again(asking, { shardId, failures, resume: session !== null });
      } catch (error) {
        if (!asking.signal.aborted) lost(error);
        await never();
      }
      // Destroyed shards come here as well.
      if (asking.signal.aborted) await never();
    },
  };
}

/** None before the first connection; one after a good one. */
function failuresOf(known: Tries | undefined, stableAfter: number): number {
  if (known === undefined) return 0;
  const held = known.upSince === undefined ? 0 : performance.now() - known.upSince;
  return held >= stableAfter ? 1 : known.failures;
}

interface Attempt {
  readonly shardId: number;
  readonly failures: number;
  readonly resume: boolean;
}

async function again(asking: Asking, { shardId, failures, resume }: Attempt): Promise<void> {
  const { log, patience, signal } = asking;
  const wait = Math.round(waitAfter(failures, patience));
  // Discord sends every connection away once in a while: the first time is no trouble.
  const write = failures === 1 ? log.info : log.warn;
  write({ platform: "discord", shard: shardId, failures, wait, resume }, said.connectionLost);
  await sleep(wait, undefined, { signal });
  if (!resume) await mayIdentify(asking, 1);
}

/** What is thrown here would be an unhandled rejection inside discord.js, and what returns would connect. */
const never = (): Promise<void> => new Promise(() => undefined);
