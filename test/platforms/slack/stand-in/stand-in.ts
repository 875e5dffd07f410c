/**
 * A stand-in for Slack on loopback: the Web API, Socket Mode, signed requests, and the people who
 * ask. It does as Slack does, what is usual and what goes wrong.
 */
import { Faults } from "../../discord/stand-in/faults.ts";
import { StandInServer } from "../../stand-in-server.ts";
import type { Payload } from "./fixture.ts";
import { fixture } from "./fixture.ts";
import { Asked } from "./pending-request.ts";
import type { RecordedRequest } from "./record.ts";
import { Recording, readRequest } from "./record.ts";
import type { Letter } from "./sign.ts";
import { letterOf, post } from "./sign.ts";
import type { EnvelopeType, Sent } from "./sockets.ts";
import { Sockets } from "./sockets.ts";
import { KeptFiles } from "./uploaded-files.ts";
import type { WebApi } from "./web-api.ts";
import { answerApi } from "./web-api.ts";
import type { World } from "./world.ts";

export interface Around {
  /** Between pings, in milliseconds. */
  readonly pingEvery?: number;
}

export class StandIn implements WebApi {
  readonly world: World = { codes: new Map(), installed: new Map() };
  readonly recording = new Recording();
  readonly faults = new Faults();
  readonly sockets: Sockets;
  readonly asked = new Map<string, Asked>();
  readonly messages: Payload[] = [];
  readonly ephemerals: Payload[] = [];
  readonly history: Payload[] = [];
  readonly views: Payload[] = [];
  readonly updates: Payload[] = [];
  readonly files = new KeptFiles();
  readonly server: StandInServer<RecordedRequest>;
  origin = "";
  #made = 0;

  constructor({ pingEvery = 10_000 }: Around = {}) {
    const { recording, faults } = this;
    this.sockets = new Sockets(recording, pingEvery);
    this.server = new StandInServer({
      recording,
      faults,
      read: readRequest,
      answer: (request) => answerApi(this, request),
      upgrade: (request, socket, head) => this.sockets.upgrade(request, socket, head),
    });
  }

  /** For SLACK_API_URL. */
  get apiUrl(): string {
    return `http://${this.origin}/api/`;
  }

  readonly socketAddress = (): string => this.sockets.ticket(this.origin);

  async start(): Promise<this> {
    this.origin = await this.server.listen();
    return this;
  }

  stop(): void {
    this.sockets.end();
    this.server.close();
  }

  /** Somebody does what a fixture holds, with these fields otherwise. */
  send(name: string, fallback: Payload = {}, how: Partial<Sent> = {}): Asked {
    const asked = this.make(name, fallback);
    this.bring(asked, how);
    return asked;
  }

  bring(asked: Asked, how: Partial<Sent> = {}): void {
    void this.sockets.send({ asked, type: typeOf(asked.payload), ...how });
  }

  /** The same once more, as Slack does when it heard of no acknowledgement. */
  sendAgain(asked: Asked, how: Partial<Sent> = {}): void {
    this.bring(asked, { retry: 1, ...how });
  }

  /** The same, brought to a bot's own address. */
  async sendTo(url: string, name: string, fallback: Payload = {}): Promise<Asked> {
    const asked = this.make(name, fallback);
    await this.bringTo(url, asked);
    return asked;
  }

  async bringTo(url: string, asked: Asked, how: Partial<Letter> = {}): Promise<Response> {
    const response = await post(url, { ...letterOf(asked.payload), ...how });
    const text = await response.clone().text();
    if (response.ok) asked.acknowledge(text === "" ? undefined : JSON.parse(text));
    return response;
  }

  /** With a trigger, an address and ids of its own. */
  make(name: string, fallback: Payload = {}): Asked {
    this.#made += 1;
    const key = `stand-in-secret-${this.#made}`;
    const url = `http://${this.origin}/response/${key}`;
    const recorded = fixture(name);
    const asked = new Asked({
      ...recorded,
      ...("trigger_id" in recorded && { trigger_id: key }),
      ...("response_url" in recorded && { response_url: url }),
      ...("event_id" in recorded && { event_id: `Ev${this.#made}` }),
      ...("event" in recorded && { event: { ...Object(recorded["event"]), ...this.#newTs() } }),
      ...fallback,
    });
    this.asked.set(key, asked);
    return asked;
  }

  /** Each message has one of its own in its channel. */
  #newTs() {
    return { ts: `${1_548_261_231 + this.#made}.000400` };
  }

  /** It is over: whoever asks without end would fill the memory. */
  forget(asked: Asked): void {
    for (const [key, each] of this.asked) if (each === asked) this.asked.delete(key);
    this.sockets.forget(asked);
  }
}

function typeOf(payload: Payload): EnvelopeType {
  if (payload["type"] === "event_callback") return "events_api";
  return "command" in payload ? "slash_commands" : "interactive";
}
