/** Requests as Slack signs and sends them: https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from "node:crypto";
import type { Payload } from "./fixture.ts";
import { signingSecret } from "./world.ts";

export const form = "application/x-www-form-urlencoded";

export interface Letter {
  readonly body: string | Buffer;
  readonly type?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly secret?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function signatureOf(body: string | Buffer, timestamp: number, secret = signingSecret) {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
}

export function post(url: string, letter: Letter): Promise<Response> {
  const { body } = letter;
  return fetch(url, {
    method: "POST",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: signedHeaders(letter),
  });
}

export function signedHeaders(letter: Letter): Record<string, string> {
  const { body, type = "application/json", secret, headers = {} } = letter;
  const { timestamp = Math.floor(Date.now() / 1000) } = letter;
  return {
    "content-type": type,
    "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": signatureOf(body, timestamp, secret),
    ...headers,
  };
}

/** Events come as JSON, commands as a form, and the rest as JSON within a form. */
export function letterOf(payload: Payload): Letter {
  if (payload["type"] === "event_callback") return { body: JSON.stringify(payload) };
  const fields = "command" in payload ? payload : { payload: JSON.stringify(payload) };
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) written.set(name, String(value));
  return { body: written.toString(), type: form };
}
