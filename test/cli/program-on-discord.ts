/** The built program and a Discord of its own on loopback, by either of the two ways in. */
import { expect, vi } from "vitest";
import * as z from "zod";
import { freePort } from "../free-port.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import type { Callback } from "../platforms/discord/stand-in/pending-interaction.ts";
import type { StandIn } from "../platforms/discord/stand-in/stand-in.ts";
import { applicationId, token } from "../platforms/discord/stand-in/world.ts";
import type { Program } from "./running-program.ts";
import { patience, startProgram } from "./running-program.ts";

export interface OnDiscord {
  readonly discord: StandIn;
  readonly program: Program;
}

type Settings = Readonly<Record<string, string>>;

/** In gateway mode, and not waited for. No commands are registered unless the settings say so. */
export function begin(discord: StandIn, settings: Settings = {}): OnDiscord {
  const program = startProgram({
    DISCORD_TOKEN: token,
    DISCORD_APPLICATION_ID: applicationId,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_REGISTER: "off",
    ...settings,
  });
  return { discord, program };
}

export async function connected(settings: Settings = {}, discord?: StandIn): Promise<OnDiscord> {
  const running = begin(discord ?? (await startStandIn()), settings);
  await running.program.logs("connected to Discord");
  return running;
}

export interface Listening extends OnDiscord {
  /** Where it takes interactions. */
  readonly url: string;
}

/** In HTTP mode. */
export async function listening(discord: StandIn, settings: Settings = {}): Promise<Listening> {
  const port = String(await freePort());
  const running = begin(discord, {
    DISCORD_MODE: "http",
    DISCORD_PUBLIC_KEY: discord.signer.publicKey,

    HOST: "127.0.0.1",
    PORT: port,
    ...settings,
  });
  await running.program.logs("listening");
  return { ...running, url: `http://127.0.0.1:${port}/discord/interactions` };
}

/** Waits until it is so; a machine with much else to do is slow, not wrong. */
export const eventually = (isSo: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(isSo, patience);

/** The main line, which is bold. */
export const titleOf = ({ data }: Callback): string =>
  messageSchema.parse(data).content.replaceAll("**", "");

/** Where a message has buttons: what each carries, by its label. */
export function buttonsOf({ data }: Callback): Readonly<Record<string, string>> {
  const rows = messageSchema.parse(data).components;
  const buttons = rows.flatMap(({ components }) => components);
  return Object.fromEntries(buttons.map(({ label = "", custom_id }) => [label, custom_id]));
}

const messageSchema = z.object({
  content: z.string(),
  components: z
    .array(
      z.object({
        components: z.array(z.object({ label: z.string().optional(), custom_id: z.string() })),
      }),
    )
    .default([]),
});

/** It ended by itself and in good order: within the 10 s after which it ends itself with 1. */
export async function expectGoodEnd({ ended, errors }: Program): Promise<void> {
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(errors()).toBe("");
}

/** How each connection to the gateway was closed. */
export const closesOf = ({ recording }: StandIn): readonly (number | undefined)[] =>
  recording.moments.filter(({ what }) => what === "closed").map(({ value }) => value);
