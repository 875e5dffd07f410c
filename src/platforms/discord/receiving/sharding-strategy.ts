/**
 * Sharding strategy for discord.js whose shards reconnect with backoff, and close in time. By itself a shard
 * (node_modules/@discordjs/ws, WebSocketShard)
 *
 * - comes back after half a second, however often that failed before;
 * - abandons a connection that is still opening without closing it, when it is destroyed;
 * - and comes back once more when it was destroyed before HELLO or READY: the wait for those ends
 *   in a `destroy` of its own, with a reconnect;
 * - waits 30 s for a dead peer to agree to be closed;
 * - makes the whole login fail when a first connection does, and then goes on connecting;
 * - ends the program when discord.js throws at an event.
 */
import type { Awaitable, SessionInfo } from "discord.js";
import { SimpleShardingStrategy, WebSocketShardStatus } from "discord.js";
import type { WebSocket } from "ws";

/** The WebSocketManager of @discordjs/ws: discord.js exports a class of its own under that name. */
export type ShardManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** The members that are used of a WebSocketShard of @discordjs/ws; `connection` is private there, and so without a type. */
interface Shard {
  readonly status: WebSocketShardStatus;
  readonly connection: WebSocket | null;
  readonly connect: () => Promise<void>;
  destroy: (options?: object) => Promise<void>;
}

export interface ConnectGate {
  /** Settles when the shard may connect. */
  readonly waitToConnect: (shardId: number, isResuming: boolean) => Promise<void>;
  readonly onUp: (shardId: number) => void;
  readonly onClientError: (error: unknown) => void;
}

export class ResilientShardingStrategy extends SimpleShardingStrategy {
  readonly #closeMs: number;
  /** Those included that discord.js has destroyed, and keeps no more. */
  readonly #shards = new Map<number, Shard>();

  constructor(manager: ShardManager, gate: ConnectGate, closeMs: number) {
    super(manager);
    this.#closeMs = closeMs;
    const { retrieveSessionInfo } = manager.options;
    manager.options.retrieveSessionInfo = (shardId) => {
      const session = retrieveSessionInfo(shardId);
      // Read all the time; only a shard that is about to connect is idle when it reads.
      const isIdle = this.#shards.get(shardId)?.status === WebSocketShardStatus.Idle;
      return isIdle ? waitForGate(gate, shardId, session) : session;
    };
    for (const event of ["ready", "resumed"] as const)
      manager.on(event, ({ shardId }: { shardId: number }) => gate.onUp(shardId));
    catchListenerErrors(manager, gate);
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const shards: ReadonlyMap<number, Shard> = this["shards"];
    for (const [shardId, shard] of shards) {
      this.#shards.set(shardId, shard);
      limitClosing(shard, this.#closeMs);
    }
  }

  /** Settles when the first connections are up or failed: those that failed reconnect by themselves. */
  override async connect(): Promise<void> {
    await Promise.allSettled([...this.#shards.values()].map((shard) => shard.connect()));
  }

  /** Terminates every connection that is left, in whatever state. */
  terminate(): void {
    for (const shard of this.#shards.values()) shard.connection?.terminate();
  }
}

/** An error of discord.js in a listener would be an unhandled rejection, and the end of the program. */
function catchListenerErrors(manager: ShardManager, gate: ConnectGate): void {
  const { emit } = manager;
  manager.emit = (...event: unknown[]): boolean => {
    try {
      return Reflect.apply(emit, manager, event);
    } catch (error) {
      gate.onClientError(error);
      return true;
    }
  };
}

async function waitForGate(
  gate: ConnectGate,
  shardId: number,
  retrieved: Awaitable<SessionInfo | null>,
): Promise<SessionInfo | null> {
  const session = await retrieved;
  await gate.waitToConnect(shardId, session !== null);
  return session;
}

function limitClosing(shard: Shard, closeMs: number): void {
  const destroy = shard.destroy.bind(shard);
  shard.destroy = (options) => {
    const connection = shard.connection;
    if (connection !== null) terminateAfter(connection, closeMs);
    return destroy(options);
  };
}

function terminateAfter(connection: WebSocket, closeMs: number): void {
  if (connection.readyState === connection.CLOSED) return;
  // discord.js removes its own listeners; an error without one would end the program.
  connection.on("error", () => undefined);
  if (connection.readyState === connection.CONNECTING) {
    connection.terminate();
    return;
  }
  const timer = setTimeout(() => connection.terminate(), closeMs);
  connection.once("close", () => clearTimeout(timer));
}
