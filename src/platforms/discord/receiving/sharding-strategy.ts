/**
 * discord.js's shards, made patient. Left alone (node_modules/@discordjs/ws, WebSocketShard) a shard
 *
 * - comes back after half a second, however often that failed before;
 * - lets go of a connection that is still opening without closing it, when it is destroyed;
 * - and comes back once more when it was destroyed before HELLO or READY: the wait for those ends
 *   in a `destroy` of its own, with a reconnect;
 * - waits 30 s for a dead peer to agree to be closed;
 * - makes the whole login fail when a first connection does, and then goes on connecting;
 * - ends the program when discord.js throws at an event.
 */
import type { Awaitable, SessionInfo } from "discord.js";
import { SimpleShardingStrategy, WebSocketShardStatus } from "discord.js";
import type { WebSocket } from "ws";

/** Of @discordjs/ws; discord.js has classes of its own under the same names, and exports those. */
export type ShardManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** What is used of a shard of @discordjs/ws; `connection` is private there, and so without a type. */
interface Shard {
  readonly status: WebSocketShardStatus;
  readonly connection: WebSocket | null;
  readonly connect: () => Promise<void>;
  destroy: (options?: object) => Promise<void>;
}

export interface ConnectGate {
  /** Settles when the shard may connect. */
  readonly waitToConnect: (shardId: number, resumes: boolean) => Promise<void>;
  readonly isUp: (shardId: number) => void;
  readonly onClientError: (error: unknown) => void;
}

export class ResilientShardingStrategy extends SimpleShardingStrategy {
  readonly #closing: number;
  /** Also those that discord.js has destroyed, and forgotten. */
  readonly #known = new Map<number, Shard>();

  constructor(manager: ShardManager, gate: ConnectGate, closing: number) {
    super(manager);
    this.#closing = closing;
    const { retrieveSessionInfo } = manager.options;
    manager.options.retrieveSessionInfo = (shardId) => {
      const session = retrieveSessionInfo(shardId);
      // Asked for all the time; only a shard that is about to connect is idle when it asks.
      const idle = this.#known.get(shardId)?.status === WebSocketShardStatus.Idle;
      return idle ? passed(gate, shardId, session) : session;
    };
    for (const event of ["ready", "resumed"] as const)
      manager.on(event, ({ shardId }: { shardId: number }) => gate.isUp(shardId));
    catchBugs(manager, gate);
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const shards: ReadonlyMap<number, Shard> = this["shards"];
    for (const [shardId, shard] of shards) {
      this.#known.set(shardId, shard);
      closeInTime(shard, this.#closing);
    }
  }

  /** Settles when the first connections are up or failed: those that failed go on by themselves. */
  override async connect(): Promise<void> {
    await Promise.allSettled([...this.#known.values()].map((shard) => shard.connect()));
  }

  /** Ends every connection there still is, however it stands. */
  cut(): void {
    for (const shard of this.#known.values()) shard.connection?.terminate();
  }
}

/** What discord.js stumbles over in an event would be an unhandled rejection, and the end of the program. */
function catchBugs(manager: ShardManager, gate: ConnectGate): void {
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

async function passed(
  gate: ConnectGate,
  shardId: number,
  retrieved: Awaitable<SessionInfo | null>,
): Promise<SessionInfo | null> {
  const session = await retrieved;
  await gate.waitToConnect(shardId, session !== null);
  return session;
}

function closeInTime(shard: Shard, closing: number): void {
  const destroy = shard.destroy.bind(shard);
  shard.destroy = (options) => {
    const connection = shard.connection;
    if (connection !== null) endInTime(connection, closing);
    return destroy(options);
  };
}

function endInTime(connection: WebSocket, closing: number): void {
  if (connection.readyState === connection.CLOSED) return;
  // discord.js takes its own listeners off; an error without one would end the program.
  connection.on("error", () => undefined);
  if (connection.readyState === connection.CONNECTING) {
    connection.terminate();
    return;
  }
  const timer = setTimeout(() => connection.terminate(), closing);
  connection.once("close", () => clearTimeout(timer));
}
