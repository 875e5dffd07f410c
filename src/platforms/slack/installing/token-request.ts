/**
 * Requests tokens from Slack with `oauth.v2.access`: for the code of an installation, or for a refresh token. Not by a
 * `WebClient`: the call needs no token, no retries and no queue. https://docs.slack.dev/reference/methods/oauth.v2.access
 */
import { text } from "node:stream/consumers";
import * as z from "zod";
import type { InstallTarget } from "../../../store/store.ts";
import { sendRequest } from "../../http-client.ts";
import { parseJson } from "../../parse-json.ts";
import type { WorkspaceRef } from "../workspaces.ts";
import { installTargetOf } from "../workspaces.ts";

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
  | { readonly kind: "granted"; readonly grant: TokenGrant }
  /** With Slack's error code. */
  | { readonly kind: "refused"; readonly error: string }
  /** It is unknown whether Slack did it. */
  | { readonly kind: "unanswered"; readonly reason: string };

export interface TokenGrant {
  readonly target: InstallTarget;
  readonly app: string;
  readonly botUser: string;
  readonly scopes: readonly string[];
  /** The person who installed it. */
  readonly installer: string | undefined;
  readonly bot: string;
  /** Where tokens are rotated. */
  readonly renewal: { readonly refreshToken: string; readonly seconds: number } | undefined;
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
    return result ?? { kind: "unanswered", reason: `HTTP ${response.statusCode}` };
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

/** @returns undefined for what is no response of Slack's */
function parseOAuthResponse(raw: unknown): TokenResult | undefined {
  const { error } = refusalSchema.safeParse(raw).data ?? {};
  if (error !== undefined) {
    return temporaryErrors.includes(error)
      ? { kind: "unanswered", reason: error }
      : { kind: "refused", error };
  }
  const { data } = grantSchema.safeParse(raw);
  const target = data && installTargetOf(toWorkspaceRef(data));
  return target && { kind: "granted", grant: toGrant(data, target) };
}

type GrantResponse = z.output<typeof grantSchema>;

const toWorkspaceRef = ({
  team,
  enterprise,
  is_enterprise_install,
}: GrantResponse): WorkspaceRef => ({
  team: team?.id,
  enterprise: enterprise?.id,
  isOrganisation: is_enterprise_install,
});

function toGrant(data: GrantResponse, target: InstallTarget): TokenGrant {
  const { refresh_token: refreshToken, expires_in: seconds } = data;
  return {
    target,
    app: data.app_id,
    botUser: data.bot_user_id,
    scopes: data.scope.split(",").filter((scope) => scope !== ""),
    installer: data.authed_user?.id,
    bot: data.access_token,
    renewal:
      refreshToken === undefined || seconds === undefined ? undefined : { refreshToken, seconds },
  };
}
