/**
 * A stand-in for Discord on loopback: REST, the gateway, and the people who ask. It does as Discord
 * does, what is usual and what goes wrong.
 */

import { StandInServer } from "../../stand-in-server.ts";
import { Commands } from "./commands.ts";
import { Faults } from "./faults.ts";
import type { Event } from "./fixture.ts";
import { fixture } from "./fixture.ts";
import { Gateway } from "./gateway.ts";
import type { Callback } from "./pending-interaction.ts";
import { Asked } from "./pending-interaction.ts";
import type { RecordedRequest } from "./record.ts";
import { Recording, readRequest } from "./record.ts";
import type { Posted } from "./rest.ts";
import { answerRest } from "./rest.ts";
import { makeSigner, postSigned } from "./sign.ts";
import { Snowflakes } from "./snowflake.ts";
import type { World } from "./world.ts";
import { applicationId, guildId, token } from "./world.ts";

export interface Around {
  /** Between heartbeats, in milliseconds. Discord's own is 41,250. */
  readonly heartbeat?: number;
  readonly guilds?: readonly string[];
  /** Recommended. */
  readonly shards?: number;
}

/** More than any bot reads back. */
const maxHistory = 200;

export class StandIn {
  readonly world: World;
  readonly recording = new Recording();
  readonly faults = new Faults();
  readonly commands: Commands;
  readonly gateway: Gateway;
  /** Of what it posts to a bot's own endpoint. */
  readonly signer = makeSigner();
  /** Posted to channels. */
  readonly messages: Posted[] = [];
  /** Every message, a person's and the bot's. */
  readonly history: Event[] = [];
  /** What those were changed to, by their ids. */
  readonly #edits = new Map<string, unknown[]>();
  /** By id and by token. */
  readonly #asked = new Map<string, Asked>();
  readonly #server: StandInServer<RecordedRequest>;
  #origin = "";

  constructor({ heartbeat = 41_250, guilds = [guildId], shards = 1 }: Around = {}) {
    const ids = new Snowflakes();
    const budget = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
    const nowhere = { gatewayUrl: "", resumeUrl: "" };
    this.world = { ids, applicationId, token, revoked: false, shards, guilds, budget, ...nowhere };
    this.commands = new Commands(applicationId, ids);
    const { world, recording, faults, commands, messages } = this;
    const gateway = new Gateway(world, recording, heartbeat);
    this.gateway = gateway;
    const rest = {
      world,
      commands,
      messages,
      history: this.history,
      edits: this.#edits,
      asked: this.#asked,
    };
    this.#server = new StandInServer({
      recording,
      faults,
      read: readRequest,
      answer: (request) => answerRest(rest, request),
      upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
    });
  }

  /** For DISCORD_API_URL. */
  get apiUrl(): string {
    return `http://${this.#origin}/api`;
  }

  async start(): Promise<this> {
    this.#origin = await this.#server.listen();
    this.world.gatewayUrl = `ws://${this.#origin}/gateway`;
    this.world.resumeUrl = `ws://${this.#origin}/resume`;
    return this;
  }

  async stop(): Promise<void> {
    for (const asked of this.#asked.values()) asked.expire();
    this.gateway.end();
    this.#server.close();
  }

  /** A person does what a fixture holds, with these fields otherwise. */
  send(name: string, otherwise: Event = {}): Asked {
    const { asked, interaction } = this.#make({ ...fixture(name), ...otherwise });
    this.gateway.dispatch("INTERACTION_CREATE", interaction, guildOf(interaction));
    return asked;
  }

  /** What messages in channels were changed to. */
  get edits(): readonly unknown[] {
    return [...this.#edits.values()].flat();
  }

  /**
   * The same, brought to a bot's own endpoint. What that answers is the first response, but an empty 202, which stands for a
   * callback: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
   */
  async sendTo(url: string, name: string, otherwise: Event = {}): Promise<Asked> {
    const { asked, interaction } = this.#make({ ...fixture(name), ...otherwise });
    const response = await postSigned(this.signer, url, interaction);
    const body = await response.text();
    if (response.status === 202 && body === "") return asked;
    if (response.ok) asked.take(JSON.parse(body) as Callback);
    return asked;
  }

  /** It is over, and so is all that came: whoever asks without end would fill the memory. */
  forget({ id, token }: Asked): void {
    this.#asked.delete(id);
    this.#asked.delete(token);
    this.recording.requests.length = 0;
  }

  /** A person writes a message. */
  write(name: string, otherwise: Event = {}): void {
    const message = { ...fixture(name), id: this.world.ids.next(), ...otherwise };
    const shown = isShownToBot(message) ? message : { ...message, ...noContent };
    this.history.push(shown);
    if (this.history.length > maxHistory) this.history.shift();
    this.gateway.dispatch("MESSAGE_CREATE", shown, guildOf(message));
  }

  /**
   * The connections that there are now stay open and never answer again, as behind a router that
   * forgot them.
   *
   * @returns how many
   */
  freezeConnections(): number {
    return this.#server.freeze();
  }

  /** With an id and a token of its own. */
  #make(event: Event): { readonly asked: Asked; readonly interaction: Event } {
    const id = this.world.ids.next();
    const own = { id, token: `stand-in-${id}-${"k".repeat(60)}` };
    const asked = new Asked(own);
    this.#asked.set(id, asked).set(own.token, asked);
    return { asked, interaction: { ...event, ...own } };
  }
}

const guildOf = (event: Event): string | undefined =>
  typeof event["guild_id"] === "string" ? event["guild_id"] : undefined;

/** Without MESSAGE_CONTENT a bot reads what mentions it, and what is written to it directly: https://discord.com/developers/docs/events/gateway#message-content-intent */
const isShownToBot = (message: Event): boolean =>
  guildOf(message) === undefined ||
  JSON.stringify(message["mentions"]).includes(`"${applicationId}"`);

const noContent = { content: "", embeds: [], components: [], attachments: [] };
