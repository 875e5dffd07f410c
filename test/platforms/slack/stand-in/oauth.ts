/** Slack as far as it gives tokens: an oauth.v2.access on loopback, where refresh tokens are good once. */
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { OAuthApp } from "../../../../src/platforms/slack/installing/token-request.ts";

/** What a code stands for. */
export interface Grant {
  readonly team?: string;
  readonly enterprise?: string;
  readonly isOrganisation?: boolean;
  readonly rotates?: boolean;
}

export interface StandIn {
  readonly app: OAuthApp;
  /** The forms that were posted, the latest last. */
  readonly asked: Readonly<Record<string, string>>[];
  readonly codes: Map<string, Grant>;
  /** The refresh tokens that are good, and whose they are. */
  readonly refreshTokens: Map<string, Grant>;
  /** What comes instead of the next answers. */
  readonly faults: ((outgoing: ServerResponse) => void)[];
  /** How long it takes over an answer. */
  milliseconds: number;
}

export const clientSecret = "the-secret-of-the-client";

export async function startStandIn(): Promise<StandIn> {
  const standIn: StandIn = {
    app: { clientId: "1.2", clientSecret, apiUrl: "" },
    asked: [],
    codes: new Map(),
    refreshTokens: new Map(),
    faults: [],
    milliseconds: 0,
  };
  const server = createServer((incoming, outgoing) => void answer(standIn, incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(standIn, {
    app: { ...standIn.app, apiUrl: `http://127.0.0.1:${port}/api/` },
  });
}

async function answer(standIn: StandIn, incoming: IncomingMessage, outgoing: ServerResponse) {
  const form = Object.fromEntries(new URLSearchParams(await text(incoming)));
  standIn.asked.push(form);
  const fault = standIn.faults.shift();
  if (fault !== undefined) return fault(outgoing);
  // Used up at once, and told only later: so it is when two come together.
  const body = incoming.url === "/api/oauth.v2.access" ? access(standIn, form) : refused("no_path");
  await pause(standIn.milliseconds);
  outgoing.setHeader("content-type", "application/json").end(JSON.stringify(body));
}

const refused = (error: string) => ({ ok: false, error });

function access(standIn: StandIn, form: Readonly<Record<string, string>>): object {
  if (form["client_id"] !== standIn.app.clientId) return refused("invalid_client_id");
  if (form["client_secret"] !== clientSecret) return refused("bad_client_secret");
  const isRefresh = form["grant_type"] === "refresh_token";
  const from = isRefresh ? standIn.refreshTokens : standIn.codes;
  const given = (isRefresh ? form["refresh_token"] : form["code"]) ?? "";
  const grant = from.get(given);
  if (grant === undefined) return refused(isRefresh ? "invalid_refresh_token" : "invalid_code");
  from.delete(given);
  return granted(standIn, grant);
}

function granted(standIn: StandIn, grant: Grant): object {
  const { team, enterprise, isOrganisation = false, rotates = false } = grant;
  const number = standIn.asked.length;
  const refreshToken = `xoxe-1-refresh-${number}`;
  if (rotates) standIn.refreshTokens.set(refreshToken, grant);
  return {
    ok: true,
    access_token: `${rotates ? "xoxe." : ""}xoxb-secret-${number}`,
    token_type: "bot",
    scope: "commands,chat:write",
    bot_user_id: "U0BOT",
    app_id: "A0APP",
    team: team === undefined ? null : { id: team, name: "A team" },
    enterprise: enterprise === undefined ? null : { id: enterprise, name: "An organisation" },
    is_enterprise_install: isOrganisation,
    authed_user: { id: "U0PERSON" },
    ...(rotates && { refresh_token: refreshToken, expires_in: 43_200 }),
  };
}
