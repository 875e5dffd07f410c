/**
 * The subcommands of `nongrata` as one list of values: commander's program and its help, the shell completion and the
 * table in README.md are made of it. What a subcommand needs is loaded when it is called.
 */
import { english } from "../words/english.ts";
import type { SubcommandParameter, Subcommands } from "./subcommand.ts";

const { commands, parts } = english.commandLine;

const pictureOptions: readonly SubcommandParameter[] = [
  ["-o, --out <file>", parts.out],
  ["--theme <theme>", parts.theme, "light"],
  ["--graphics <way>", parts.graphics],
  ["--wave <wave>", parts.wave],
  ["--as-of <day>", parts.asOf],
  ["-l, --locale <locale>", parts.locale],
];

/** In the order of the help. */
export const subcommands: Subcommands = [
  {
    name: "init",
    description: commands.init,
    arguments: [],
    options: [
      ["--platform <names...>", parts.platform],
      ["--set <settings...>", parts.set],
      ["-y, --yes", parts.yes],
      ["--overwrite", parts.overwrite],
      ["--no-register", parts.noRegister],
    ],
    load: async () => (await import("./init-command.ts")).runInit,
  },
  {
    name: "doctor",
    description: commands.doctor,
    arguments: [],
    options: [
      ["--online", parts.online],
      ["--fix", parts.fix],
      ["--json", parts.json],
    ],
    load: async () => (await import("./doctor-command.ts")).runDoctor,
  },
  {
    name: "ask",
    description: commands.ask,
    arguments: [["[words...]", parts.words]],
    options: [
      ["-f, --format <format>", parts.format, "text"],
      ["-l, --locale <locale>", parts.locale],
    ],
    load: async () => (await import("./ask-command.ts")).runAsk,
  },
  {
    name: "verify",
    description: commands.verify,
    arguments: [["[file]", parts.text]],
    options: [["-f, --format <format>", parts.verifyFormat, "text"]],
    load: async () => (await import("./verify-command.ts")).runVerify,
  },
  {
    name: "chat",
    description: commands.chat,
    arguments: [],
    options: [],
    load: async () => (await import("./chat-command.ts")).runChat,
  },
  {
    name: "map",
    description: commands.map,
    arguments: [["[words...]", parts.who]],
    options: pictureOptions,
    load: async () => (await import("./picture-command.ts")).runMap,
  },
  {
    name: "timeline",
    description: commands.timeline,
    arguments: [["[words...]", parts.wave]],
    options: pictureOptions,
    load: async () => (await import("./picture-command.ts")).runTimeline,
  },
  {
    name: "check",
    description: commands.check,
    arguments: [["[folder]", parts.folder]],
    options: [
      ["--article <file>", parts.article],
      ["--add-ids", parts.addIds],
    ],
    load: async () => (await import("./check-command.ts")).runCheck,
  },
  {
    name: "register",
    description: commands.register,
    arguments: [],
    options: [
      ["--guild <id>", parts.guild],
      ["--check", parts.checkRegistered],
      ["--remove", parts.removeRegistered],
    ],
    load: async () => (await import("./register-command.ts")).runRegister,
  },
  {
    name: "invite",
    description: commands.invite,
    arguments: [],
    options: [],
    load: async () => (await import("./invite-command.ts")).runInvite,
  },
  {
    name: "manifest",
    description: commands.manifest,
    arguments: [],
    options: [
      ["--socket", parts.socket],
      ["--url <address>", parts.url],
      ["--name <name>", parts.name],
      ["--prefix <prefix>", parts.prefix],
      ["--names <names>", parts.names],
      ["--with <features...>", parts.with],
      ["--without <features...>", parts.without],
      ["--yaml", parts.yaml],
      ["--link", parts.link],
    ],
    load: async () => (await import("./manifest-command.ts")).runManifest,
  },
  {
    name: "store",
    description: commands.store,
    subcommands: [
      {
        name: "rotate-key",
        description: parts.rotateKey,
        arguments: [],
        options: [],
        load: async () => (await import("./store-command.ts")).runRotateKey,
      },
    ],
  },
  {
    name: "misses",
    description: commands.misses,
    arguments: [],
    options: [["--json", parts.missesAsJson]],
    load: async () => (await import("./misses-command.ts")).runMisses,
  },
  {
    name: "release",
    description: commands.release,
    arguments: [],
    options: [],
    load: async () => (await import("./release-command.ts")).runRelease,
  },
  {
    name: "schema",
    description: commands.schema,
    arguments: [["<folder>", parts.schemaFolder]],
    options: [],
    load: async () => (await import("./schema-command.ts")).runSchema,
  },
  {
    name: "completion",
    description: commands.completion,
    arguments: [["<shell>", parts.shell]],
    options: [],
    load: async () => {
      const { runCompletion } = await import("./completion-command.ts");
      return (io, shell: string) => runCompletion(io, shell, subcommands);
    },
  },
];
