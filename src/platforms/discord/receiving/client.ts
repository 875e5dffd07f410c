/** discord.js's client, as small as it gets: it hears what is addressed to the bot, and remembers next to nothing. */
import type { ClientOptions } from "discord.js";
import { Client, Events, GatewayIntentBits, Options } from "discord.js";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { toLoggableError } from "../errors.ts";
import type { Timeouts } from "../timeouts.ts";
import { IdentifyThrottler } from "./identify-throttler.ts";
import type { GatewayBot } from "./session-start-limit.ts";
import type { ConnectGate, ShardManager } from "./sharding-strategy.ts";
import { ResilientShardingStrategy } from "./sharding-strategy.ts";

interface Making {
  readonly api: string;
  readonly meta: GatewayBot;
  readonly gate: ConnectGate;
  readonly timeouts: Timeouts;
}

export interface MadeClient {
  readonly client: Client;
  /** Ends every connection to the gateway, however it stands. */
  readonly cut: () => void;
}

export function makeClient({ api, meta, gate, timeouts }: Making): MadeClient {
  let shards: ResilientShardingStrategy | undefined;
  const buildStrategy = (manager: ShardManager): ResilientShardingStrategy => {
    tell(manager, meta);
    shards = new ResilientShardingStrategy(manager, gate, timeouts.closeMs);
    return shards;
  };
  const { max_concurrency } = meta.session_start_limit;
  const client = new Client({
    ...frugal,
    rest: { api },
    ws: {
      buildStrategy,
      buildIdentifyThrottler: () =>
        new IdentifyThrottler(max_concurrency, timeouts.identifyIntervalMs),
    },
  });
  return { client, cut: () => shards?.cut() };
}

/**
 * What was asked a moment ago is not asked again: discord.js keeps what it is told in this field
 * (node_modules/@discordjs/ws, WebSocketManager.fetchGatewayInformation), and makes a login fail when
 * asking does.
 */
function tell(manager: ShardManager, meta: GatewayBot): void {
  manager["gatewayInformation"] = { data: meta, expiresAt: Date.now() + 60_000 };
}

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

const frugal: ClientOptions = {
  /** None is privileged: a mention or a direct message brings its text without. https://discord.com/developers/docs/events/gateway#message-content-intent */
  intents: [Guilds, GuildMessages, DirectMessages],
  shards: "auto",
  /** Nothing is asked of a guild, so nobody waits until all are there. */
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
 * Closes its connections with 1000. discord.js waits for ever where it is destroyed twice at once,
 * which happens to shards that wait for READY, so what isn't closed in time is cut.
 */
export async function destroyClient({ client, cut }: MadeClient, closing: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closing * 1.1);
  });
  await Promise.race([client.destroy(), late]);
  clearTimeout(timer);
  cut();
}

/* merged: Writes down how discord.js's client fares. Its debug messages stay out: they show tokens in part, and bodies. */

interface Watching {
  readonly log: Log;
  readonly applicationId: string;
  /** By `performance.now()`. */
  readonly startedAt: number;
}

const platform = "discord";
const strings = english.discord.operator;

export function logClientEvents(client: Client, { log, applicationId, startedAt }: Watching): void {
  client.once(Events.ClientReady, ({ application, ws }) => {
    const milliseconds = Math.round(performance.now() - startedAt);
    log.info({ platform, shards: ws.shards.size, milliseconds }, strings.ready);
    if (application.id !== applicationId)
      log.warn({ platform }, strings.otherApplication(application.id));
  });
  // What comes of it is told by the gate; this is why.
  client.on(Events.ShardError, (error, shard) =>
    log.debug({ platform, shard, ...toLoggableError(error) }, strings.shardError),
  );
  client.on(Events.Error, (error) =>
    log.error({ platform, ...toLoggableError(error) }, strings.clientError),
  );
}
