/** A bot connected to the stand-in by the real discord.js, with what it wrote down. */
import { onTestFinished, vi } from "vitest";
import type { Responder } from "../../../src/platforms/discord/answering/responder.ts";
import { startGateway } from "../../../src/platforms/discord/receiving/gateway.ts";
import { serializeCallback } from "../../../src/platforms/discord/rendering/serialize-callback.ts";
import type {
  InteractionCallback,
  InteractionResponse,
} from "../../../src/platforms/discord/response-types.ts";
import type { DiscordAppSettings } from "../../../src/platforms/discord/settings.ts";
import type { Timeouts } from "../../../src/platforms/discord/timeouts.ts";
import { defaultTimeouts } from "../../../src/platforms/discord/timeouts.ts";
import type { Entry, Log } from "../../../src/platforms/log.ts";
import type { PictureRenderer } from "../../../src/platforms/picture-renderer.ts";
import type { RunningPlatform } from "../../../src/platforms/running-platform.ts";
import { until } from "../wait-until.ts";
import { callbackSaying } from "./message-fixtures.ts";
import type { Around } from "./stand-in/stand-in.ts";
import { StandIn } from "./stand-in/stand-in.ts";
import { applicationId, token } from "./stand-in/world.ts";

/** Some tests wait as long as Discord does, and machines may be busy. */
vi.setConfig({ testTimeout: 30_000 });

export interface Line extends Entry {
  readonly level: keyof Log;
  readonly message: string;
}

export interface Connected {
  readonly discord: StandIn;
  readonly running: RunningPlatform;
  readonly lines: readonly Line[];
}

export interface Starting {
  readonly discord: StandIn;
  readonly responder?: Partial<Responder>;
  readonly timeouts?: Partial<Timeouts>;
  readonly settings?: Partial<DiscordAppSettings>;
  readonly pictures?: PictureRenderer;
}

/** Waits that are short, but for those that the person feels. */
const shortTimeouts: Timeouts = {
  ...defaultTimeouts,
  initialDelayMs: 50,
  maxDelayMs: 200,
  identifyIntervalMs: 50,
  closeMs: 300,
};

export async function startStandIn(around: Around = {}): Promise<StandIn> {
  const discord = await new StandIn({ heartbeat: 10_000, ...around }).start();
  onTestFinished(() => discord.stop());
  return discord;
}

/** Starts, and does not wait until it is connected. */
export function begin({
  discord,
  responder = {},
  timeouts = {},
  settings = {},
  pictures,
}: Starting): Connected {
  const lines: Line[] = [];
  const running = startGateway({
    settings: { token, applicationId, apiUrl: discord.apiUrl, ...settings },
    responder: { ...answering, ...responder },
    log: logInto(lines),
    timeouts: { ...shortTimeouts, ...timeouts },
    pictures,
  });
  onTestFinished(() => running.stop());
  return { discord, running, lines };
}

export async function connect(starting: Partial<Starting> & Around = {}): Promise<Connected> {
  const discord = starting.discord ?? (await startStandIn(starting));
  const connected = begin({ ...starting, discord });
  await until(() => connected.lines.some(isReady), "ready");
  return connected;
}

/** The line that says that all shards are connected. */
export const isReady = (line: Line): boolean => line["shards"] !== undefined;

export const hello = callbackSaying("hello");
export const goodbye = callbackSaying("goodbye", { flags: 64 });

/** Each with a reference of its own, in the order they came. */
export function respondedWith(
  callback: InteractionCallback,
  reference: string,
): InteractionResponse {
  return {
    json: serializeCallback(callback),
    meta: { event: "command", command: "expelled", outcome: "answered", reference },
  };
}

const answering: Responder = {
  toInteraction: () => respondedWith(hello, "ref-1"),
  refuse: () => respondedWith(goodbye, "ref-refused"),
  toMessage: () => undefined,
  refuseMessage: () => undefined,
};

function logInto(lines: Line[]): Log {
  const write = (level: keyof Log) => (entry: Entry, message: string) =>
    void lines.push({ ...entry, level, message });
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
}
