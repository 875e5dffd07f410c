/**
 * A stand-in for Discord on loopback: REST, the gateway, and the people who ask. It does as Discord
 * does, what is usual and what goes wrong.
 */
import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { Asked } from "./asked.ts";
import { Commands } from "./commands.ts";
import { Faults } from "./faults.ts";
import type { Event } from "./fixture.ts";
import { fixture } from "./fixture.ts";
import { Gateway } from "./gateway.ts";
import { Recording } from "./record.ts";
import type { HttpReply } from "./replies.ts";
import type { Posted, Rest } from "./rest.ts";
import { answerRest } from "./rest.ts";
import { Snowflakes } from "./snowflake.ts";
import type { World } from "./world.ts";
import { applicationId, guildId, token } from "./world.ts";

export interface Around {
  /** Between heartbeats, in milliseconds. Discord's own is 41,250. */
  readonly heartbeat?: number;
  readonly guilds?: readonly string[];
  readonly shards?: number;
}

export class StandIn {
  readonly world: World;
  readonly recording = new Recording();
  readonly faults = new Faults();
  readonly commands: Commands;
  readonly gateway: Gateway;
  /** Posted to channels. */
  readonly messages: Posted[] = [];
  /** By id and by token. */
  readonly #asked = new Map<string, Asked>();
  readonly #rest: Rest;
  readonly #server: Server;
  readonly #sockets = new Map<Socket, { readonly number: number; frozen: boolean }>();
  #connections = 0;

  constructor({ heartbeat = 41_250, guilds = [guildId], shards = 1 }: Around = {}) {
    const ids = new Snowflakes();
    const budget = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
    const nowhere = { gatewayUrl: "", resumeUrl: "" };
    this.world = { ids, applicationId, token, revoked: false, shards, guilds, budget, ...nowhere };
    this.commands = new Commands(applicationId, ids);
    const { world, commands, messages } = this;
    this.#rest = { world, commands, messages, asked: this.#asked };
    this.gateway = new Gateway(this.world, this.recording, heartbeat);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.keepAliveTimeout = 60_000;
    this.#server.on("connection", (socket) => this.#connected(socket));
    this.#server.on("upgrade", (request, socket, head) => {
      this.gateway.upgrade(request, socket, head);
    });
  }

  /** For DISCORD_API_URL. */
  get apiUrl(): string {
    const address = this.#server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    return `http://127.0.0.1:${port}/api`;
  }

  async start(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const origin = this.apiUrl.replace(/^http(.*)\/api$/, "ws$1");
    this.world.gatewayUrl = `${origin}/gateway`;
    this.world.resumeUrl = `${origin}/resume`;
    return this;
  }

  async stop(): Promise<void> {
    for (const asked of this.#asked.values()) asked.expire();
    this.gateway.end();
    this.#server.close();
    this.#server.closeAllConnections();
    for (const socket of this.#sockets.keys()) socket.destroy();
  }

  /** A person does what a fixture holds, with these fields otherwise. */
  send(name: string, otherwise: Event = {}): Asked {
    const event = { ...fixture(name), ...otherwise };
    return this.sendEvent(event);
  }

  /** An interaction as it is, but for an id and a token of its own. */
  sendEvent(event: Event): Asked {
    const { asked, interaction } = this.makeInteraction(event);
    this.gateway.dispatch("INTERACTION_CREATE", interaction, guildOf(event));
    return asked;
  }

  /** For whoever brings it to the bot in another way. */
  makeInteraction(event: Event): { readonly asked: Asked; readonly interaction: Event } {
    const id = this.world.ids.next();
    const made = { id, token: `stand-in-${id}-${"k".repeat(60)}` };
    const asked = new Asked(made);
    this.#asked.set(id, asked).set(made.token, asked);
    return { asked, interaction: { ...event, ...made } };
  }

  /** A person writes a message. */
  write(name: string, otherwise: Event = {}): void {
    const event = { ...fixture(name), id: this.world.ids.next(), ...otherwise };
    this.gateway.dispatch("MESSAGE_CREATE", event, guildOf(event));
  }

  /** Connections that idle now stay open and never answer again, as behind a router that forgot them. */
  freezeConnections(): number {
    for (const socket of this.#sockets.values()) socket.frozen = true;
    return this.#sockets.size;
  }

  #connected(socket: Socket): void {
    this.#connections += 1;
    this.#sockets.set(socket, { number: this.#connections, frozen: false });
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const socket = this.#sockets.get(request.socket);
    if (socket === undefined) return;
    if (socket.frozen) {
      this.recording.ignored += 1;
      return;
    }
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://stand-in");
    const path = pathname.replace(/^\/api\/v10/, "");
    const body = await bodyOf(request);
    const { method = "", headers } = request;
    const recorded = { at, method, path, query, headers, body, connection: socket.number };
    this.recording.request(recorded);
    const answer = () => answerRest(this.#rest, recorded);
    const fault = this.faults.take(path);
    switch (fault?.kind) {
      case undefined:
        reply(response, answer());
        return;
      case "hang":
        return;
      case "reply":
        reply(response, fault);
        return;
      case "cut":
        if (fault.taken) answer();
        request.socket.destroy();
        return;
      case "slow":
        answerLater(response, answer(), fault.milliseconds);
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}

function answerLater(response: ServerResponse, answer: HttpReply, milliseconds: number): void {
  setTimeout(() => reply(response, answer), milliseconds);
}

function reply(response: ServerResponse, { status, body, headers = {} }: HttpReply): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  response.writeHead(status, {
    ...(text !== "" && { "content-type": "application/json" }),
    ...(status !== 204 && { "content-length": Buffer.byteLength(text) }),
    ...headers,
  });
  response.end(text);
}

const guildOf = ({ guild_id }: Event): string | undefined =>
  typeof guild_id === "string" ? guild_id : undefined;
