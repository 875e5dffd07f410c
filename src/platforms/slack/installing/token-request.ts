/**
 * Asks Slack for tokens: with the code of an installation, or with the refresh token of the last
 * ones. By node's own client: one call that needs no token, no retries and no queue.
 */
import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { OAuthAnswer } from "./oauth-answer.ts";
import { readOAuthAnswer } from "./oauth-answer.ts";

export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
}

export type Wanted =
  | {
      readonly grant_type: "authorization_code";
      readonly code: string;
      readonly redirect_uri?: string;
    }
  | { readonly grant_type: "refresh_token"; readonly refresh_token: string };

export type Access =
  | Exclude<OAuthAnswer, { kind: "unreadable" }>
  /** Nobody knows whether Slack did it. */
  | { readonly kind: "unanswered"; readonly reason: string };

export const accessMilliseconds = 8000;

/** Never rejects, and tells no secret: neither in what it returns nor in an address. */
export async function askForTokens(app: OAuthApp, wanted: Wanted): Promise<Access> {
  const { clientId, clientSecret, apiUrl } = app;
  const form = { client_id: clientId, client_secret: clientSecret, ...wanted };
  try {
    const incoming = await post(
      new URL("oauth.v2.access", withSlash(apiUrl)),
      new URLSearchParams(form).toString(),
    );
    const answer = readOAuthAnswer(parsed(await text(incoming)));
    if (answer.kind === "refused" && passing.includes(answer.error))
      return { kind: "unanswered", reason: answer.error };
    if (answer.kind !== "unreadable") return answer;
    return { kind: "unanswered", reason: `HTTP ${incoming.statusCode}` };
  } catch (error) {
    return { kind: "unanswered", reason: codeOf(error) };
  }
}

/** What Slack says when it can't just now. https://docs.slack.dev/reference/methods/oauth.v2.access#errors */
const passing: readonly string[] = [
  ...["ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"],
];

/** Without one, the last part of the path would be replaced. */
export const withSlash = (apiUrl: string): string => (apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`);

async function post(url: URL, body: string): Promise<IncomingMessage> {
  const { request } = await (url.protocol === "http:" ? import("node:http") : import("node:https"));
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
  };
  const signal = AbortSignal.timeout(accessMilliseconds);
  return new Promise((done, fail) => {
    request(url, { method: "POST", headers, signal, agent: false }, done)
      .on("error", fail)
      .end(body);
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A proxy's page: the status says enough.
    return undefined;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "no answer";
