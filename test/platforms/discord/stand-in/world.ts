/** What the stand-in knows: one application, its bot, the guilds it is in, and the day's budget. */
import type { Snowflakes } from "./snowflake.ts";

/** https://discord.com/developers/docs/events/gateway#session-start-limit-object */
export interface Budget {
  total: number;
  remaining: number;
  reset_after: number;
  max_concurrency: number;
}

export interface World {
  readonly ids: Snowflakes;
  readonly applicationId: string;
  readonly token: string;
  /** The token is refused, everywhere. */
  revoked: boolean;
  /** Recommended. */
  shards: number;
  readonly guilds: readonly string[];
  gatewayUrl: string;
  /** Where sessions are resumed, as READY says. */
  resumeUrl: string;
  readonly budget: Budget;
}

/** The application and the guild of the fixtures. */
export const applicationId = "1187654321098765432";
export const guildId = "1176543210987654321";
/** The role that Discord made for the bot. */
export const botRoleId = "1176543212222222222";

/** Of the right shape, and nobody's. */
export const token = `${Buffer.from(applicationId).toString("base64url")}.Gstand.in-token-that-opens-nothing-0123456789`;

export function botUser({ applicationId: id }: World) {
  return {
    id,
    username: "Non Grata",
    discriminator: "4821",
    global_name: null,
    avatar: null,

    bot: true,
    verified: true,
    mfa_enabled: true,
    email: null,
    flags: 0,
    public_flags: 524288,
  };
}
