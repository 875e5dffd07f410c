/** Makes discord.js's client with the fewest intents and caches: it receives what is addressed to the bot, and caches next to nothing. */
import { setTimeout as sleep } from "node:timers/promises";
import type { ClientOptions, IIdentifyThrottler } from "discord.js";
import { Client, Events, GatewayIntentBits, Options, Status } from "discord.js";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { withTimeout } from "../../with-timeout.ts";
import { toLoggableError } from "../errors.ts";
import type { Timeouts } from "../timeouts.ts";
import type { GatewayBot } from "./session-start-limit.ts";
import type { ConnectGate, ShardManager } from "./sharding-strategy.ts";
import { ResilientShardingStrategy } from "./sharding-strategy.ts";

interface ClientSpec {
  readonly apiUrl: string;
  readonly gateway: GatewayBot;
  readonly gate: ConnectGate;
  readonly timeouts: Timeouts;
  /** Without it, all that Discord recommends. */
  readonly shards?: ShardRange | undefined;
  readonly hasMentions: boolean;
}

/** The shards of this process, and how many all processes have. */
export interface ShardRange {
  readonly ids: readonly number[];
  readonly total: number;
}

export interface GatewayClient {
  readonly client: Client;
  /** Terminates every connection to the gateway, in whatever state. */
  readonly terminate: () => void;
}

export function makeClient(spec: ClientSpec): GatewayClient {
  const { apiUrl, gateway, gate, timeouts, shards: range, hasMentions } = spec;
  let shards: ResilientShardingStrategy | undefined;
  const buildStrategy = (manager: ShardManager): ResilientShardingStrategy => {
    presetGatewayInformation(manager, gateway);
    shards = new ResilientShardingStrategy(manager, gate, timeouts.closeMs);
    return shards;
  };
  const { max_concurrency } = gateway.session_start_limit;
  const client = new Client({
    ...baseOptions,
    ...(range !== undefined && { shards: [...range.ids], shardCount: range.total }),
    intents: hasMentions ? messageIntents : [],
    rest: { api: apiUrl },
    ws: {
      buildStrategy,
      buildIdentifyThrottler: () =>
        new IdentifyThrottler(max_concurrency, timeouts.identifyIntervalMs),
    },
  });
  return { client, terminate: () => shards?.terminate() };
}

/**
 * One IDENTIFY at a time for each of `max_concurrency`. discord.js's own throttler waits on when the connection closes
 * meanwhile, and the IDENTIFY then goes out on the next one, where it may be the second (node_modules/@discordjs/ws,
 * SimpleIdentifyThrottler); this one stops waiting.
 */
class IdentifyThrottler implements IIdentifyThrottler {
  readonly #concurrency: number;
  readonly #intervalMs: number;
  /** When the next IDENTIFY is allowed, by `performance.now()`; for each `shardId % max_concurrency`. */
  readonly #nextAt = new Map<number, number>();

  constructor(concurrency: number, intervalMs: number) {
    this.#concurrency = Math.max(1, concurrency);
    this.#intervalMs = intervalMs;
  }

  /** Rejects only when the signal aborts: then, and only then, discord.js sends nothing. */
  async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    const key = shardId % this.#concurrency;
    const now = performance.now();
    const dueAt = Math.max(now, this.#nextAt.get(key) ?? now);
    this.#nextAt.set(key, dueAt + this.#intervalMs);
    if (dueAt > now) await sleep(dueAt - now, undefined, { signal });
  }
}

/**
 * Saves discord.js the request for `GET /gateway/bot`, which was made a moment ago: it caches the response in this field
 * (node_modules/@discordjs/ws, WebSocketManager.fetchGatewayInformation), and lets a login fail when the request does.
 */
function presetGatewayInformation(manager: ShardManager, gateway: GatewayBot): void {
  manager["gatewayInformation"] = { data: gateway, expiresAt: Date.now() + 60_000 };
}

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/**
 * None is privileged: a mention or a direct message brings its text without. https://discord.com/developers/docs/events/gateway#message-content-intent
 * Interactions come without any, and servers are needed for mentions alone.
 */
const messageIntents = [Guilds, GuildMessages, DirectMessages];

const baseOptions: Omit<ClientOptions, "intents"> = {
  shards: "auto",
  /** No guild is needed, so login does not wait for them. */
  waitGuildTimeout: 0,
  /** Guilds, channels and roles discord.js keeps in any case. */
  makeCache: Options.cacheWithLimits({
    GuildEmojiManager: 0,
    GuildMemberManager: 0,
    GuildScheduledEventManager: 0,
    GuildStickerManager: 0,
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    StageInstanceManager: 0,
    ThreadManager: 0,
    ThreadMemberManager: 0,
    UserManager: 0,
    VoiceStateManager: 0,
  }),
};

/**
 * Closes the connections with 1000. discord.js waits for ever where it is destroyed twice at once, which happens to shards
 * that wait for READY, so what isn't closed in time is terminated. Never rejects.
 */
export async function destroyClient(
  { client, terminate }: GatewayClient,
  closeMs: number,
): Promise<void> {
  await withTimeout(client.destroy(), undefined, { timeoutMs: closeMs * 1.1 });
  terminate();
}

/** Whether every shard has a connection on which Discord said READY. */
export const isConnected = (client: Client | undefined): boolean =>
  client?.isReady() === true && client.ws.shards.every(({ status }) => status === Status.Ready);

interface ClientLogContext {
  readonly log: Log;
  readonly applicationId: string;
  /** By `performance.now()`. */
  readonly startedAt: number;
}

const platform = "discord";
const strings = english.discord.operator;

/** Logs that the client is ready, and its errors. Its debug messages stay out: they show tokens in part, and bodies. */
export function logClientEvents(
  client: Client,
  { log, applicationId, startedAt }: ClientLogContext,
): void {
  client.once(Events.ClientReady, ({ application, ws }) => {
    const milliseconds = Math.round(performance.now() - startedAt);
    log.info({ platform, shards: ws.shards.size, milliseconds }, strings.ready);
    if (application.id !== applicationId)
      log.warn({ platform }, strings.otherApplication(application.id));
  });
  // The reconnect that follows is logged by the throttle; this is its reason.
  client.on(Events.ShardError, (error, shard) =>
    log.debug({ platform, shard, ...toLoggableError(error) }, strings.shardError),
  );
  client.on(Events.Error, (error) =>
    log.error({ platform, ...toLoggableError(error) }, strings.clientError),
  );
}
