/** Questions as requests to a bot; the first response is what they are answered. */
import type { OutgoingHttpHeaders } from "node:http";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answered, Send } from "./client-driver.ts";

export interface Address {
  readonly port: number;
  readonly path: string;
}

export interface Letter {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

const patience = 10_000;

const agent = new Agent({ keepAlive: true });

/** No `fetch`, which takes several times as long as a bot does. */
export function post(address: Address, { headers, body }: Letter): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const askedAt = String(process.hrtime.bigint());
    const own = { "content-length": body.length, "x-asked-at": askedAt };
    const options = { ...address, agent, host: "127.0.0.1", method: "POST" };
    const sent = request({ ...options, headers: { ...headers, ...own } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const milliseconds = performance.now() - startedAt;
        const answer = () => JSON.parse(Buffer.concat(chunks).toString());
        if (response.statusCode === 200) resolve({ milliseconds, answer, askedAt });
        else reject(new Error(`a bot answers with status ${response.statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Until somebody answers. */
export async function knock(ask: Send): Promise<Answered> {
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
