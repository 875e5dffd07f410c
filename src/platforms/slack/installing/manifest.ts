/** Generates the Slack app manifest: commands, event subscriptions, request URLs, minimal scopes. https://docs.slack.dev/reference/app-manifest */
import type { CommandInfo } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { callbackIds } from "../action-ids.ts";
import type { CommandNames } from "../command-names.ts";
import { toSlackName } from "../command-names.ts";

export interface ManifestSpec {
  /** 1 to 35 letters, digits, spaces, dots, hyphens: it is the bot's name as well. */
  readonly name: string;
  readonly commands: readonly CommandInfo[];
  readonly commandNames: CommandNames;
  /** `url` is the server's address, without a slash at its end; in Socket Mode it is needed for the OAuth redirect alone. */
  readonly mode:
    | { readonly kind: "socket"; readonly url?: string | undefined }
    | { readonly kind: "http"; readonly url: string };
  readonly features: Features;
}

/** What an operator may turn on and off. */
export interface Features {
  readonly hasMentions: boolean;
  /** Slack reviews apps strictly that may read them. */
  readonly hasDirectMessages: boolean;
  /** Uploaded, where Slack can't fetch them. */
  readonly hasPictures: boolean;
  /** By OAuth, rather than in one workspace. */
  readonly isForManyWorkspaces: boolean;
}

/** The scopes and events that each feature needs. https://docs.slack.dev/reference/scopes, https://docs.slack.dev/reference/events */
const requirements = {
  /** Slash commands, shortcuts and menus. */
  commands: { scopes: ["commands"], events: [] },
  home: { scopes: [], events: ["app_home_opened"] },
  /** In the thread of a message that was looked up. */
  threads: { scopes: ["chat:write"], events: [] },
  mentions: { scopes: ["app_mentions:read", "chat:write"], events: ["app_mention"] },
  directMessages: { scopes: ["im:history", "chat:write"], events: ["message.im"] },
  pictures: { scopes: ["files:write"], events: [] },
  manyWorkspaces: { scopes: [], events: ["app_uninstalled", "tokens_revoked"] },
} as const;

export function manifestOf(spec: ManifestSpec, words: Words): object {
  const { name, mode, features } = spec;
  const { description, longDescription } = words.slack.manifest;
  const used = usedRequirements(features);
  const about = { name, description, long_description: longDescription };
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: { ...about, background_color: "#2c4a6b" },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: features.hasDirectMessages,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: name, always_online: true },
      shortcuts: shortcutsOf(words),
      slash_commands: slashCommands(spec).map((command) => slashCommand(command, spec)),
    },
    oauth_config: {
      ...redirects(spec),
      scopes: { bot: scopesOf(features) },
    },
    settings: {
      event_subscriptions: {
        ...requestUrl(mode, "request_url"),
        bot_events: unique(used.flatMap(({ events }) => events)),
      },
      interactivity: {
        is_enabled: true,
        ...requestUrl(mode, "request_url"),
        ...requestUrl(mode, "message_menu_options_url"),
      },
      org_deploy_enabled: features.isForManyWorkspaces,
      socket_mode_enabled: mode.kind === "socket",
      token_rotation_enabled: features.isForManyWorkspaces,
    },
  };
}

/** The OAuth scopes that these features need. */
export const scopesOf = (features: Features): readonly string[] =>
  unique(usedRequirements(features).flatMap(({ scopes }) => scopes));

function usedRequirements({
  hasMentions,
  hasDirectMessages,
  hasPictures,
  isForManyWorkspaces,
}: Features) {
  return [
    requirements.commands,
    requirements.threads,
    requirements.home,
    ...(hasMentions ? [requirements.mentions] : []),
    ...(hasDirectMessages ? [requirements.directMessages] : []),
    ...(hasPictures ? [requirements.pictures] : []),
    ...(isForManyWorkspaces ? [requirements.manyWorkspaces] : []),
  ];
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** In Socket Mode there is no request URL. */
const requestUrl = (mode: ManifestSpec["mode"], key: string) =>
  mode.kind === "http" ? { [key]: `${mode.url}/slack/events` } : {};

function redirects({ mode, features }: ManifestSpec) {
  const isNeeded = mode.url !== undefined && features.isForManyWorkspaces;
  return isNeeded ? { redirect_urls: [`${mode.url}/slack/oauth_redirect`] } : {};
}

function shortcutsOf({ slack }: Words) {
  const { form, lookUp, verify } = slack;
  return [
    {
      name: lookUp.shortcut,
      type: "message",
      callback_id: callbackIds.lookUp,
      description: lookUp.description,
    },
    {
      name: verify.shortcut,
      type: "message",
      callback_id: callbackIds.verify,
      description: verify.description,
    },
    {
      name: form.shortcut,
      type: "global",
      callback_id: callbackIds.ask,
      description: form.description,
    },
  ];
}

/** Command names are shared by all apps, so `/help` is left out unless it has another name: there is `/expelled help`. */
const slashCommands = ({ commands, commandNames }: ManifestSpec): readonly CommandInfo[] =>
  commands.filter(({ name }) => name !== "help" || Object.hasOwn(commandNames, name));

function slashCommand(command: CommandInfo, { commandNames, mode }: ManifestSpec) {
  return {
    command: toSlackName(command.name, commandNames),
    ...requestUrl(mode, "url"),
    description: command.description,
    usage_hint: hintOf(command),
    /** Otherwise names of channels and people are replaced by ids. */
    should_escape: false,
  };
}

/** `[who] [wave:…] [public]`. Pages are chosen by buttons, and answers are private by default. */
function hintOf({ options }: CommandInfo): string {
  const hints = options
    .filter(({ name, kind }) => kind !== "page" && name !== "private")
    .map(({ name }) => (name === options[0]?.name ? `[${name}]` : `[${name}:…]`));
  return [...hints, "[public]"].join(" ");
}
