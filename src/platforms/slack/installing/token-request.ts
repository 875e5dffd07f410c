/**
 * Asks Slack for tokens: with the code of an installation, or with the refresh token of the last
 * ones. Not by a `WebClient`: the call needs no token, no retries and no queue.
 */
import { text } from "node:stream/consumers";
import * as z from "zod";
import type { InstallTarget } from "../../../store/store.ts";
import { parseJson, sendRequest } from "../../http-client.ts";

export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
}

export type TokenRequest =
  | {
      readonly grant_type: "authorization_code";
      readonly code: string;
      readonly redirect_uri?: string;
    }
  | { readonly grant_type: "refresh_token"; readonly refresh_token: string };

export type TokenResult =
  | Exclude<OAuthAnswer, { kind: "unreadable" }>
  /** Nobody knows whether Slack did it. */
  | { readonly kind: "unanswered"; readonly reason: string };

export const accessMs = 8000;

/** Never rejects, and tells no secret: neither in what it returns nor in an address. */
export async function requestTokens(app: OAuthApp, wanted: TokenRequest): Promise<TokenResult> {
  const { clientId, clientSecret, apiUrl } = app;
  const form = { client_id: clientId, client_secret: clientSecret, ...wanted };
  try {
    const response = await sendRequest(new URL("oauth.v2.access", withSlash(apiUrl)), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      signal: AbortSignal.timeout(accessMs),
    });
    const answer = readOAuthAnswer(parseJson(await text(response)));
    if (answer.kind === "refused" && passing.includes(answer.error))
      return { kind: "unanswered", reason: answer.error };
    if (answer.kind !== "unreadable") return answer;
    return { kind: "unanswered", reason: `HTTP ${response.statusCode}` };
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

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "no answer";

/* merged: What Slack says to a request for tokens. https://docs.slack.dev/reference/methods/oauth.v2.access */

export interface TokenGrant {
  readonly place: InstallTarget;
  readonly app: string;
  readonly botUser: string;
  readonly scopes: readonly string[];
  /** The person who installed it. */
  readonly installer?: string;
  readonly bot: string;
  /** Where tokens are rotated. */
  readonly renewal?: { readonly refreshToken: string; readonly seconds: number };
}

export type OAuthAnswer =
  | { readonly kind: "granted"; readonly granted: TokenGrant }
  /** With Slack's word for why. */
  | { readonly kind: "refused"; readonly error: string }
  | { readonly kind: "unreadable" };

const id = z.string().regex(/^[A-Z\d]{2,32}$/);
const named = z.object({ id });

const grant = z.object({
  ok: z.literal(true),
  token_type: z.literal("bot"),
  access_token: z.string().min(1),
  scope: z.string().default(""),
  bot_user_id: id,
  app_id: id,
  team: named.nullish(),
  enterprise: named.nullish(),
  authed_user: z.object({ id }).nullish().catch(undefined),
  is_enterprise_install: z.boolean().default(false),
  refresh_token: z.string().optional(),
  expires_in: z.number().positive().optional(),
});

/** Slack's words for what is wrong are of this form; anything else is not repeated. */
const refusal = z.object({ ok: z.literal(false), error: z.string().regex(/^[a-z_]{1,64}$/) });

function readOAuthAnswer(raw: unknown): OAuthAnswer {
  const refused = refusal.safeParse(raw);
  if (refused.success) return { kind: "refused", error: refused.data.error };
  const read = grant.safeParse(raw);
  const place = read.success ? placeOf(read.data) : undefined;
  if (!read.success || place === undefined) return { kind: "unreadable" };
  const { refresh_token: refreshToken, expires_in: seconds, authed_user, ...granted } = read.data;
  return {
    kind: "granted",
    granted: {
      place,
      app: granted.app_id,
      botUser: granted.bot_user_id,
      scopes: granted.scope.split(",").filter((scope) => scope !== ""),
      ...(authed_user && { installer: authed_user.id }),
      bot: granted.access_token,
      ...(refreshToken !== undefined &&
        seconds !== undefined && { renewal: { refreshToken, seconds } }),
    },
  };
}

function placeOf(read: z.infer<typeof grant>): InstallTarget | undefined {
  const [team, enterprise] = [read.team?.id, read.enterprise?.id];
  if (read.is_enterprise_install)
    return enterprise === undefined ? undefined : { kind: "enterprise", enterprise };
  if (team === undefined) return undefined;
  return { kind: "team", team, ...(enterprise !== undefined && { enterprise }) };
}
