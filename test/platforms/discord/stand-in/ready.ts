/** What the gateway sends once a bot has identified: READY, and then each of its guilds. */
import type { Session } from "./session.ts";
import type { World } from "./world.ts";
import { botRoleId, botUser } from "./world.ts";

interface Payload {
  readonly name: string;
  readonly event: unknown;
}

export function readyPayloads(world: World, session: Session): readonly Payload[] {
  const [shard, of] = session.shard;
  const guilds = world.guilds.filter((id) => Number((BigInt(id) >> 22n) % BigInt(of)) === shard);
  const ready = {
    v: 10,
    user: botUser(world),
    guilds: guilds.map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: "normal",
    resume_gateway_url: world.resumeUrl,
    shard: session.shard,
    application: { id: world.applicationId, flags: 565_248 },
    private_channels: [],
    _trace: [],
  };
  const created = guilds.map((id) => ({ name: "GUILD_CREATE", event: guild(world, id) }));
  return [{ name: "READY", event: ready }, ...created];
}

/** https://discord.com/developers/docs/resources/guild#guild-object */
function guild(world: World, id: string) {
  return {
    id,
    name: "Foreign Affairs",
    icon: null,
    splash: null,
    owner_id: "302050872383242240",

    afk_timeout: 300,
    afk_channel_id: null,
    verification_level: 1,
    mfa_level: 0,
    nsfw_level: 0,

    default_message_notifications: 1,
    explicit_content_filter: 2,
    system_channel_flags: 0,

    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: "en-GB",

    features: ["COMMUNITY", "NEWS"],
    emojis: [],
    stickers: [],
    roles: [everyone(id), botRole(world)],

    joined_at: "2025-03-01T12:30:11.482000+00:00",
    large: false,
    unavailable: false,

    member_count: 2,
    voice_states: [],
    threads: [],
    presences: [],
    stage_instances: [],

    guild_scheduled_events: [],
    soundboard_sounds: [],
    channels: [textChannel(id)],
    members: [
      {
        user: botUser(world),
        roles: [botRoleId],
        joined_at: "2025-03-01T12:30:11.482000+00:00",
        flags: 0,
      },
    ],
  };
}

/** It has the guild's own id: https://discord.com/developers/docs/topics/permissions#role-object */
const everyone = (id: string) => ({
  id,
  name: "@everyone",
  color: 0,
  hoist: false,
  position: 0,
  managed: false,

  permissions: "2251799813685247",
  mentionable: false,
  flags: 0,
});

/** Discord makes it with the bot: https://discord.com/developers/docs/topics/permissions#role-object-role-tags-structure */
const botRole = ({ applicationId }: World) => ({
  ...everyone(botRoleId),
  name: "Non Grata",
  position: 1,
  managed: true,
  tags: { bot_id: applicationId },
});

const textChannel = (guild_id: string) => ({
  id: String(BigInt(guild_id) + 100n),
  guild_id,
  type: 0,
  name: "foreign-affairs",

  position: 0,
  permission_overwrites: [],
  nsfw: false,
  parent_id: null,
  flags: 0,
});
