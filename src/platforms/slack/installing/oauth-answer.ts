/** What Slack says to a request for tokens. https://docs.slack.dev/reference/methods/oauth.v2.access */
import * as z from "zod";
import type { Place } from "../../../store/store.ts";

export interface Granted {
  readonly place: Place;
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
  | { readonly kind: "granted"; readonly granted: Granted }
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

export function readOAuthAnswer(raw: unknown): OAuthAnswer {
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

function placeOf(read: z.infer<typeof grant>): Place | undefined {
  const [team, enterprise] = [read.team?.id, read.enterprise?.id];
  if (read.is_enterprise_install)
    return enterprise === undefined ? undefined : { kind: "enterprise", enterprise };
  if (team === undefined) return undefined;
  return { kind: "team", team, ...(enterprise !== undefined && { enterprise }) };
}
