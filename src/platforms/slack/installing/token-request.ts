/**
 * Requests tokens from Slack with `oauth.v2.access`: for the code of an installation, or for a refresh token. Not by a
 * `WebClient`: the call needs no token, no retries and no queue. https://docs.slack.dev/reference/methods/oauth.v2.access
 */
import { text } from "node:stream/consumers";
import * as z from "zod";
import type { InstallTarget } from "../../../store/store.ts";
import { sendRequest } from "../../http-client.ts";
import { parseJson } from "../../parse-json.ts";

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
  | Exclude<OAuthResponse, { kind: "unreadable" }>
  /** It is unknown whether Slack did it. */
  | { readonly kind: "unanswered"; readonly reason: string };

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

export const tokenRequestTimeoutMs = 8000;

/** Never rejects, and exposes no secret, neither in what it returns nor in an address. */
export async function requestTokens(app: OAuthApp, request: TokenRequest): Promise<TokenResult> {
  const { clientId, clientSecret, apiUrl } = app;
  const form = { client_id: clientId, client_secret: clientSecret, ...request };
  try {
    const response = await sendRequest(new URL("oauth.v2.access", withSlash(apiUrl)), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      signal: AbortSignal.timeout(tokenRequestTimeoutMs),
    });
    const result = parseOAuthResponse(parseJson(await text(response)));
    if (result.kind === "refused" && temporaryErrors.includes(result.error))
      return { kind: "unanswered", reason: result.error };
    if (result.kind !== "unreadable") return result;
    return { kind: "unanswered", reason: `HTTP ${response.statusCode}` };
  } catch (error) {
    return { kind: "unanswered", reason: codeOf(error) };
  }
}

/** https://docs.slack.dev/reference/methods/oauth.v2.access#errors */
const temporaryErrors: readonly string[] = [
  "ratelimited",
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
];

/** Without a slash, `new URL` would replace the last part of the path. */
export const withSlash = (apiUrl: string): string => (apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "no answer";

export type OAuthResponse =
  | { readonly kind: "granted"; readonly grant: TokenGrant }
  /** With Slack's error code. */
  | { readonly kind: "refused"; readonly error: string }
  | { readonly kind: "unreadable" };

const id = z.string().regex(/^[A-Z\d]{2,32}$/);
const named = z.object({ id });

const grantSchema = z.object({
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

/** Slack's error codes have this form; anything else is not repeated. */
const refusalSchema = z.object({ ok: z.literal(false), error: z.string().regex(/^[a-z_]{1,64}$/) });

function parseOAuthResponse(raw: unknown): OAuthResponse {
  const refusal = refusalSchema.safeParse(raw);
  if (refusal.success) return { kind: "refused", error: refusal.data.error };
  const { data } = grantSchema.safeParse(raw);
  const place = data && installTargetOf(data);
  if (data === undefined || place === undefined) return { kind: "unreadable" };
  const { refresh_token: refreshToken, expires_in: seconds, authed_user } = data;
  return {
    kind: "granted",
    grant: {
      place,
      app: data.app_id,
      botUser: data.bot_user_id,
      scopes: data.scope.split(",").filter((scope) => scope !== ""),
      ...(authed_user && { installer: authed_user.id }),
      bot: data.access_token,
      ...(refreshToken !== undefined &&
        seconds !== undefined && { renewal: { refreshToken, seconds } }),
    },
  };
}

function installTargetOf(data: z.infer<typeof grantSchema>): InstallTarget | undefined {
  const [team, enterprise] = [data.team?.id, data.enterprise?.id];
  if (data.is_enterprise_install)
    return enterprise === undefined ? undefined : { kind: "enterprise", enterprise };
  if (team === undefined) return undefined;
  return { kind: "team", team, ...(enterprise !== undefined && { enterprise }) };
}
