/** Opens what is counted of all questions: those without an answer, and how many a person and a server ask within a minute. */
import type { ConfigAndSecrets } from "../config/config.ts";
import type { Miss } from "../count-misses.ts";
import type { Log } from "../platforms/log.ts";
import type { QuestionLimits } from "../platforms/question-limits.ts";
import type { SharedCounts } from "../platforms/rate-limit.ts";
import type { UsageStore } from "../store/usage-store.ts";
import { english } from "../words/english.ts";
import { createQuestionLimits } from "./create-limits.ts";
import { MissCounter } from "./miss-counter.ts";

export interface Usage {
  readonly limits: QuestionLimits;
  /** Undefined where KEEP_MISSES is off. */
  readonly misses: MissCounter | undefined;
  readonly onMiss: (miss: Miss) => void;
  /** Never rejects. */
  readonly close: () => Promise<void>;
}

export async function openUsage({ config, secrets }: ConfigAndSecrets, log: Log): Promise<Usage> {
  const store = await storeAt(secrets.storeUrl);
  const misses = config.keepsMisses === "off" ? undefined : new MissCounter({ store, log });
  const { inMemory, inStore } = english.commandLine.misses;
  if (misses !== undefined) log.info({ event: "misses" }, store === undefined ? inMemory : inStore);
  return {
    limits: createQuestionLimits(config.limits, store?.isShared ? sharedCounts(store) : undefined),
    misses,
    onMiss: (miss) => misses?.add(miss),
    async close() {
      await misses?.close();
      await store?.close();
    },
  };
}

/** The database is large: it is loaded where one is set. */
async function storeAt(url: string | undefined): Promise<UsageStore | undefined> {
  if (url === undefined) return undefined;
  const { UsageStore } = await import("../store/usage-store.ts");
  return new UsageStore({ url });
}

/** While the database does not answer, each process counts for itself. */
const sharedCounts = (store: UsageStore): SharedCounts => ({
  count: (key, max) => store.countWithinLimit(key, max).catch(() => undefined),
});
