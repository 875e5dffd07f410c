/** A bot that Bolt and Slack's own client connect to the stand-in, with what it wrote down. */
import { onTestFinished, vi } from "vitest";
import type { PictureRenderer } from "../../../src/platforms/picture-renderer.ts";
import type { RunningPlatform } from "../../../src/platforms/running-platform.ts";
import type { Responder } from "../../../src/platforms/slack/answering/responder.ts";
import type { SocketStart } from "../../../src/platforms/slack/receiving/socket-mode.ts";
import { startSocketMode } from "../../../src/platforms/slack/receiving/socket-mode.ts";
import type {
  Acknowledgement,
  ChannelMessage,
  ResponseStep,
  SlackResponse,
} from "../../../src/platforms/slack/response-steps.ts";
import { textMessage, toChannelMessage } from "../../../src/platforms/slack/response-steps.ts";
import { PictureUploads } from "../../../src/platforms/slack/sending/picture-uploads.ts";
import type { Timeouts } from "../../../src/platforms/slack/timeouts.ts";
import { defaultTimeouts } from "../../../src/platforms/slack/timeouts.ts";
import { singleWorkspace } from "../../../src/platforms/slack/workspaces.ts";
import { english } from "../../../src/words/english.ts";
import type { Kept } from "../../recording-log.ts";
import { keptLog } from "../../recording-log.ts";
import { until } from "../wait-until.ts";
import type { Around } from "./stand-in/stand-in.ts";
import { StandIn } from "./stand-in/stand-in.ts";
import { appToken, botToken } from "./stand-in/world.ts";

/** Some tests wait as long as Slack does, and machines may be busy. */
vi.setConfig({ testTimeout: 30_000 });

export interface Connected {
  readonly slack: StandIn;
  readonly running: RunningPlatform;
  readonly lines: readonly Kept[];
}

export interface Starting {
  readonly slack: StandIn;
  readonly responder?: Partial<Responder>;
  readonly timeouts?: Partial<Timeouts>;
  readonly pictures?: Pick<PictureRenderer, "render" | "idOf">;
  readonly settings?: Partial<SocketStart["settings"]>;
}

/** Waits that are short, but for those that the person feels. */
export const shortTimeouts: Timeouts = {
  ...defaultTimeouts,
  initialDelayMs: 50,
  maxDelayMs: 200,
  retryDelayMs: 50,
  closeMs: 300,
  fileProcessingMs: 20,
  fileRetryDelaysMs: [50, 50],
};

export async function startStandIn(around: Around = {}): Promise<StandIn> {
  const slack = await new StandIn(around).start();
  onTestFinished(() => slack.stop());
  return slack;
}

/** Starts, and does not wait until it is connected. */
export function begin({ slack, responder, timeouts, pictures, settings }: Starting): Connected {
  const { log, entries: lines } = keptLog();
  const running = startSocketMode({
    settings: { mode: "socket", botToken, appToken, apiUrl: slack.apiUrl, ...settings },
    workspaces: singleWorkspace(botToken),
    uploads: pictures && new PictureUploads({ pictures, log }),
    responder: { ...answering, ...responder },
    log,
    timeouts: { ...shortTimeouts, ...timeouts },
  });
  onTestFinished(() => running.stop());
  return { slack, running, lines };
}

export async function connect(starting: Partial<Starting> & Around = {}): Promise<Connected> {
  const slack = starting.slack ?? (await startStandIn(starting));
  const connected = begin({ ...starting, slack });
  await until(() => connected.lines.filter(isUp).length === 2, "both connections");
  return connected;
}

const { ready, connectionOpened: another } = english.slack.operator;

/** The line that says that a connection is up. */
const isUp = ({ message }: Kept): boolean => message === ready || message === another;

export const hello = textMessage("hello", []);
export const goodbye = textMessage("goodbye", []);

export const messageTo = (channel: string, text: string): ChannelMessage =>
  toChannelMessage(textMessage(text, []), channel);

export const meta = {
  event: "command",
  command: "expelled",
  outcome: "answered",
  reference: "ref-1",
} as const;

/** Answers with these steps, and nothing in the acknowledgement. */
export const taking =
  (...steps: readonly ResponseStep[]) =>
  (): SlackResponse => ({ steps, meta });

const acknowledging =
  (acknowledge: Acknowledgement, reference = "ref-1") =>
  (): SlackResponse => ({ acknowledge, steps: [], meta: { ...meta, reference } });

export const answering: Responder = {
  toCommand: acknowledging(hello),
  toInteraction: taking(),
  toEvent: () => undefined,
  toExpired: () => [],
  shuttingDown: {
    toCommand: acknowledging(goodbye, "ref-refused"),
    toInteraction: acknowledging(goodbye, "ref-refused"),
    toEvent: () => undefined,
  },
  overLimit: () => answering.shuttingDown,
};

/** The lines about what was brought. */
export const ofDeliveries = (lines: readonly Kept[]): readonly Kept[] =>
  lines.filter(({ reference }) => reference !== undefined);

export const lineOf = (lines: readonly Kept[]): Promise<Kept> =>
  until(() => ofDeliveries(lines)[0], "a line in the log");
