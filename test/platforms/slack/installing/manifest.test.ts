import { describe, expect, it } from "vitest";
import * as z from "zod";
import type {
  Features,
  ManifestSpec,
} from "../../../../src/platforms/slack/installing/manifest.ts";
import { manifestOf } from "../../../../src/platforms/slack/installing/manifest.ts";
import { english } from "../../../../src/words/english.ts";
import { bot } from "../../../real-book.ts";

const few: Features = {
  hasMentions: false,
  hasDirectMessages: false,
  hasPictures: false,
  isForManyWorkspaces: false,
};
const usual: Features = { ...few, hasMentions: true };

const manifest = (changes: Partial<ManifestSpec> = {}) =>
  manifestSchema.parse(
    manifestOf(
      {
        name: "Non Grata",
        commands: bot.commands(),
        commandNames: {},

        mode: { kind: "socket" },
        features: usual,
        ...changes,
      },
      english,
    ),
  );

/** https://docs.slack.dev/reference/app-manifest */
const url = z.url({ protocol: /^https$/ }).optional();
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9\-_. ]{1,80}$/i),
      always_online: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(["message", "global"]),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[^\s/A-Z]{1,31}$/),
          url,
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.url()).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url, bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: url,
      message_menu_options_url: url,
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

type Manifest = z.output<typeof manifestSchema>;

/** What uses each scope, as far as the manifest itself shows it; a scope that is not here is one too many. */
const uses: Readonly<Record<string, (each: Manifest, asked: Features) => boolean>> = {
  commands: ({ features }) => features.slash_commands.length > 0,
  /** Answers under a message that was looked up, and to mentions and direct messages. */
  "chat:write": ({ features }) => features.shortcuts.some(({ type }) => type === "message"),
  "app_mentions:read": ({ settings }) =>
    settings.event_subscriptions.bot_events.includes("app_mention"),
  "im:history": ({ settings }) => settings.event_subscriptions.bot_events.includes("message.im"),
  "files:write": (_, { hasPictures }) => hasPictures,
};

/** https://docs.slack.dev/reference/events */
const scopeOf: Readonly<Record<string, string>> = {
  app_mention: "app_mentions:read",
  "message.im": "im:history",
};

const features: readonly Features[] = [true, false].flatMap((hasMentions) =>
  [true, false].flatMap((hasDirectMessages) =>
    [true, false].flatMap((hasPictures) =>
      [true, false].map((isForManyWorkspaces) => ({
        hasMentions,
        hasDirectMessages,
        hasPictures,
        isForManyWorkspaces,
      })),
    ),
  ),
);

describe("the manifest", () => {
  it.each(features)("asks for no scope that nothing uses, and for each that is: %j", (each) => {
    const made = manifest({ features: each });
    const scopes = made.oauth_config.scopes.bot;
    expect(scopes.filter((scope) => uses[scope]?.(made, each) !== true)).toEqual([]);
    const events = made.settings.event_subscriptions.bot_events;
    expect(scopes).toEqual(expect.arrayContaining(events.flatMap((name) => scopeOf[name] ?? [])));
    expect(scopes.includes("files:write")).toBe(each.hasPictures);
    expect(made.features.app_home.messages_tab_enabled).toBe(each.hasDirectMessages);
  });

  it("asks for three by default, and for two without mentions", () => {
    expect(manifest().oauth_config.scopes.bot).toEqual([
      ...["app_mentions:read", "chat:write", "commands"],
    ]);
    expect(manifest({ features: few }).oauth_config.scopes.bot).toEqual(["chat:write", "commands"]);
  });

  it("has every command but help, with what can be typed after it", () => {
    const commands = manifest().features.slash_commands;
    const names = bot.commands().map(({ name }) => `/${name}`);
    expect(commands.map(({ command }) => command)).toEqual(
      names.filter((name) => name !== "/help"),
    );
    expect(commands[0]?.usage_hint).toBe(
      "[who] [wave:…] [from:…] [without:…] [as-of:…] [detail:…] [public]",
    );
  });

  it("calls the commands as they are called there", () => {
    const made = manifest({ commandNames: { expelled: "ausgewiesen" } });
    expect(made.features.slash_commands[0]?.command).toBe("/ausgewiesen");
    const renamed = manifest({ commandNames: { help: "ng-help" } }).features.slash_commands;
    expect(renamed.map(({ command }) => command)).toContain("/ng-help");
  });

  it("names no address over a socket, and the one address everywhere over HTTP", () => {
    expect(JSON.stringify(manifest())).not.toContain("http");
    const mode = { kind: "http", url: "https://bot.example" } as const;
    const { settings, features: shown, oauth_config: oauth } = manifest({ mode });
    const events = "https://bot.example/slack/events";
    expect(settings.interactivity).toMatchObject({
      request_url: events,
      message_menu_options_url: events,
    });
    expect(settings.event_subscriptions.request_url).toBe(events);
    expect(shown.slash_commands.map((each) => each.url)).toEqual(
      shown.slash_commands.map(() => events),
    );
    expect(oauth.redirect_urls).toBeUndefined();
  });

  it("sends those who install it back to where the installation is finished", () => {
    const mode = { kind: "http", url: "https://bot.example" } as const;
    const made = manifest({ mode, features: { ...usual, isForManyWorkspaces: true } });
    expect(made.oauth_config.redirect_urls).toEqual(["https://bot.example/slack/oauth_redirect"]);
    expect(made.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(["app_uninstalled", "tokens_revoked"]),
    );
    const socket = { kind: "socket", url: "https://bot.example" } as const;
    const held = manifest({ mode: socket, features: { ...usual, isForManyWorkspaces: true } });
    expect(held.oauth_config).toEqual(made.oauth_config);
    expect(held.settings.socket_mode_enabled).toBe(true);
  });
});
