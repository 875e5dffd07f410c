/** A browser that installs the bot, and what stands around it. */
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { installPages } from "../../../src/platforms/slack/installing/install-app.ts";
import type { InstallContext } from "../../../src/platforms/slack/installing/oauth-callback.ts";
import { createHttpServer } from "../../../src/server/http-server.ts";
import type { Store } from "../../../src/store/store.ts";
import { english } from "../../../src/words/english.ts";
import { keptLog } from "../../recording-log.ts";
import { opened, startDatabases } from "../../store/databases.ts";
import type { Grant, StandIn } from "./stand-in/oauth.ts";
import { startStandIn } from "./stand-in/oauth.ts";

export const stateSecret = "the-secret-of-the-states";
const publicUrl = "https://bot.example.org";

export async function fileStore(now?: () => number): Promise<Store> {
  const files = await startDatabases("file");
  onTestFinished(files.end);
  return opened(await files.newUrl(), undefined, now);
}

/** The pages on a port of loopback, over a real store, with Slack's stand-in behind them. */
export async function startPages(changes: Partial<InstallContext> = {}) {
  const clock = { now: 1_780_000_000_000 };
  const now = () => clock.now;
  const standIn = await startStandIn();
  const store = await fileStore(now);
  const { log, entries } = keptLog();
  const server = createHttpServer({ port: 0, host: "127.0.0.1", log });
  const settings = { store, app: standIn.app, stateSecret, scopes: ["commands", "chat:write"] };
  const pages = installPages({ ...settings, publicUrl, now, ...changes, log, words: english });
  server.mount("/slack", async () => pages);
  const listening = await server.listen();
  if (listening.kind === "failed") throw new Error(listening.line);
  onTestFinished(() => server.close());
  return { standIn, store, entries, clock, browser: () => new Browser(listening.port, standIn) };
}

export interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export class Browser {
  cookie: string | undefined;
  readonly #port: number;
  readonly #standIn: StandIn;

  constructor(port: number, standIn: StandIn) {
    this.#port = port;
    this.#standIn = standIn;
  }

  async get(path: string): Promise<Answered> {
    const headers = this.cookie === undefined ? {} : { cookie: this.cookie };
    const sending = request({ host: "127.0.0.1", port: this.#port, path, headers, agent: false });
    const [incoming] = await once(sending.end(), "response");
    const [set] = incoming.headers["set-cookie"] ?? [];
    if (set !== undefined) this.cookie = set.split(";")[0];
    return { status: incoming.statusCode, headers: incoming.headers, body: await text(incoming) };
  }

  /** @returns where Slack is, with all that goes there */
  async begin(): Promise<URL> {
    const { headers } = await this.get("/slack/install");
    return new URL(headers.location ?? "");
  }

  /** Says yes at Slack's. @returns the address that Slack sends the browser to */
  agree(at: URL, grant: Grant = { team: "T0TEAM" }): string {
    const code = `code-${this.#standIn.codes.size + this.#standIn.asked.length}`;
    this.#standIn.codes.set(code, grant);
    return back({ code, state: at.searchParams.get("state") ?? "" });
  }
}

export const back = (query: Readonly<Record<string, string>>): string =>
  `/slack/oauth_redirect?${new URLSearchParams(query)}`;
