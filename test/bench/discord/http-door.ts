/** Questions as signed requests; the first response is what they are answered. */
import type { OutgoingHttpHeaders } from "node:http";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fixture } from "../../platforms/discord/stand-in/fixture.ts";
import type { StandIn } from "../../platforms/discord/stand-in/stand-in.ts";
import type { Answered, Door } from "./door.ts";
import { freePort } from "./free-port.ts";
import type { Question } from "./question.ts";
import { germany } from "./question.ts";

const patience = 10_000;

export async function httpDoor(discord: StandIn): Promise<Door> {
  const port = await freePort();
  const agent = new Agent({ keepAlive: true });
  const prepare = (question: Question) => {
    const body = bodyOf(discord, question);
    const headers = { ...discord.signer.headers(body), "content-length": body.length };
    return () => post({ port, agent, headers, body });
  };
  return {
    settings: {
      DISCORD_MODE: "http",
      DISCORD_PUBLIC_KEY: discord.signer.publicKey,
      PORT: String(port),
    },
    prepare,
    firstAnswer: () => knock(() => prepare(germany)()),
  };
}

function bodyOf({ world }: StandIn, { fixture: name, data }: Question): Buffer {
  const id = world.ids.next();
  const token = `stand-in-${id}-${"k".repeat(60)}`;
  return Buffer.from(JSON.stringify({ ...fixture(name), id, token, data }));
}

/** Until somebody answers. */
async function knock(ask: () => Promise<Answered>): Promise<Answered> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      // Nobody listens there yet.
      if (performance.now() > deadline) throw error;
      await sleep(2);
    }
  }
}

interface Letter {
  readonly port: number;
  readonly agent: Agent;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** No `fetch`, which takes several times as long as a bot does. */
function post({ body, ...options }: Letter): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const path = "/discord/interactions";
    const sent = request({ ...options, host: "127.0.0.1", method: "POST", path }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const milliseconds = performance.now() - began;
        const callback = () => JSON.parse(Buffer.concat(chunks).toString());
        if (response.statusCode === 200) resolve({ milliseconds, callback });
        else reject(new Error(`a bot answers with status ${response.statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
