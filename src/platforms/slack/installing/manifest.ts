/** The app as Slack is told of it: what it can be asked, where its events go, and as few rights as that takes. */
import type { CommandInfo } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { callback } from "../action-ids.ts";
import type { CommandNames } from "../command-names.ts";
import { toSlackName } from "../command-names.ts";

export interface ManifestSpec {
  /** 1 to 35 letters, digits, spaces, dots, hyphens: it is the bot's name as well. */
  readonly name: string;
  readonly commands: readonly CommandInfo[];
  readonly commandNames: CommandNames;
  readonly mode: /** `url`, without a slash at its end: where people come back to after installing. */
    | { readonly kind: "socket"; readonly url?: string | undefined }
    /** `url`: where the server is to be reached. */
    | { readonly kind: "http"; readonly url: string };
  readonly features: Features;
}

/** What an operator may turn on and off. */
export interface Features {
  readonly mentions: boolean;
  /** Slack looks hard at apps that may read them. */
  readonly directMessages: boolean;
  /** Uploaded, where Slack can fetch none. */
  readonly pictures: boolean;
  /** Installed by OAuth into any workspace, rather than into one. */
  readonly manyWorkspaces: boolean;
}

/** What each feature takes. https://docs.slack.dev/reference/scopes, https://docs.slack.dev/reference/events */
const needs = {
  /** Slash commands, shortcuts and menus. */
  asking: { scopes: ["commands"], events: [] },
  home: { scopes: [], events: ["app_home_opened"] },
  /** Under a message that was looked up. */
  posting: { scopes: ["chat:write"], events: [] },
  mentions: { scopes: ["app_mentions:read", "chat:write"], events: ["app_mention"] },
  directMessages: { scopes: ["im:history", "chat:write"], events: ["message.im"] },
  pictures: { scopes: ["files:write"], events: [] },
  manyWorkspaces: { scopes: [], events: ["app_uninstalled", "tokens_revoked"] },
} as const;

/** https://docs.slack.dev/reference/app-manifest */
export function manifestOf(declared: ManifestSpec, words: Words): object {
  const { name, mode, features } = declared;
  const { description, longDescription } = words.slack.manifest;
  const used = usedNeeds(features);
  const about = { name, description, long_description: longDescription };
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: { ...about, background_color: "#2c4a6b" },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: features.directMessages,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: name, always_online: true },
      shortcuts: shortcutsOf(words),
      slash_commands: ownCommands(declared).map((command) => slashCommand(command, declared)),
    },
    oauth_config: {
      ...redirects(declared),
      scopes: { bot: scopesOf(features) },
    },
    settings: {
      event_subscriptions: {
        ...at(mode, "request_url"),
        bot_events: once(used.flatMap(({ events }) => events)),
      },
      interactivity: {
        is_enabled: true,
        ...at(mode, "request_url"),
        ...at(mode, "message_menu_options_url"),
      },
      org_deploy_enabled: features.manyWorkspaces,
      socket_mode_enabled: mode.kind === "socket",
      token_rotation_enabled: features.manyWorkspaces,
    },
  };
}

/** The rights that these features take, for whoever installs the bot by OAuth. */
export const scopesOf = (features: Features): readonly string[] =>
  once(usedNeeds(features).flatMap(({ scopes }) => scopes));

function usedNeeds({ mentions, directMessages, pictures, manyWorkspaces }: Features) {
  return [
    ...[needs.asking, needs.posting, needs.home],
    ...(mentions ? [needs.mentions] : []),
    ...(directMessages ? [needs.directMessages] : []),
    ...(pictures ? [needs.pictures] : []),
    ...(manyWorkspaces ? [needs.manyWorkspaces] : []),
  ];
}

const once = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** Over a socket there is no address. */
const at = (mode: ManifestSpec["mode"], key: string) =>
  mode.kind === "http" ? { [key]: `${mode.url}/slack/events` } : {};

function redirects({ mode, features }: ManifestSpec) {
  const isNeeded = mode.url !== undefined && features.manyWorkspaces;
  return isNeeded ? { redirect_urls: [`${mode.url}/slack/oauth_redirect`] } : {};
}

function shortcutsOf({ slack }: Words) {
  const { form, lookUp } = slack;
  return [
    {
      ...{ name: lookUp.shortcut, type: "message", callback_id: callback.lookUp },
      description: lookUp.description,
    },
    {
      ...{ name: form.shortcut, type: "global", callback_id: callback.ask },
      description: form.description,
    },
  ];
}

/** Names are every app's, and `/help` is nobody's in particular: there is `/expelled help`, unless it has a name of its own. */
const ownCommands = ({ commands, commandNames }: ManifestSpec): readonly CommandInfo[] =>
  commands.filter(({ name }) => name !== "help" || Object.hasOwn(commandNames, name));

function slashCommand(command: CommandInfo, { commandNames, mode }: ManifestSpec) {
  return {
    command: toSlackName(command.name, commandNames),
    ...at(mode, "url"),
    description: command.description,
    usage_hint: hintOf(command),
    /** Names of channels and people would come as numbers. */
    should_escape: false,
  };
}

/** `[who] [wave:…] [public]`. Pages are turned by buttons, and private is what an answer is anyway. */
function hintOf({ options }: CommandInfo): string {
  const hints = options
    .filter(({ name, kind }) => kind !== "page" && name !== "private")
    .map(({ name, kind }) => (kind === "names" ? `[${name}]` : `[${name}:…]`));
  return [...hints, "[public]"].join(" ");
}
