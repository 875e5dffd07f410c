/** The built program and a Slack of its own on loopback, by either of the two ways in. */

import { freePort } from "../free-port.ts";
import type { StandIn } from "../platforms/slack/stand-in/stand-in.ts";
import { appToken, botToken, signingSecret } from "../platforms/slack/stand-in/world.ts";
import type { Program } from "./running-program.ts";
import { startProgram } from "./running-program.ts";

export type Settings = Readonly<Record<string, string>>;

export const onSocket = ({ apiUrl }: StandIn): Settings => ({
  SLACK_API_URL: apiUrl,
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: appToken,
});

export const overHttp = ({ apiUrl }: StandIn): Settings => ({
  SLACK_API_URL: apiUrl,
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_MODE: "http",
});

/** Over Socket Mode, with both connections up. */
export async function connected(slack: StandIn, settings: Settings = {}): Promise<Program> {
  const program = startProgram({ ...onSocket(slack), LOG_LEVEL: "debug", ...settings });
  await program.logs("connected to Slack");
  await program.logs("another connection to Slack is open");
  return program;
}

export interface Listening {
  readonly program: Program;
  readonly origin: string;
  /** Where it takes what Slack brings. */
  readonly url: string;
}

/** A program that listens, whatever for. */
export async function listening(settings: Settings): Promise<Listening> {
  const port = String(await freePort());
  const program = startProgram({ HOST: "127.0.0.1", PORT: port, ...settings });
  await program.logs("listening");
  const origin = `http://127.0.0.1:${port}`;
  return { program, origin, url: `${origin}/slack/events` };
}
