/** The commands for whoever runs the bot on Discord and Slack. */
import type { Command } from "commander";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import type { ManifestOptions } from "./manifest-command.ts";
import type { RegisterOptions } from "./register-command.ts";

const { commands, parts } = english.commandLine;

/** Takes a command's exit code. */
export type SetExitCode = (code: number) => void;

export function addPlatformCommands(program: Command, io: ProgramIo, end: SetExitCode): void {
  addRegister(program, io, end);
  addInvite(program, io, end);
  addManifest(program, io, end);
  addStore(program, io, end);
  addRelease(program, io, end);
}

function addRegister(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("register")
    .description(commands.register)
    .helpOption("-h, --help", parts.help)
    .option("--guild <id>", parts.guild)
    .option("--check", parts.checkRegistered)
    .option("--remove", parts.removeRegistered)
    .action(async (options: RegisterOptions) => {
      const { runRegister } = await import("./register-command.ts");
      end(await runRegister(io, options));
    });
}

function addInvite(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("invite")
    .description(commands.invite)
    .helpOption("-h, --help", parts.help)
    .action(async () => {
      const { runInvite } = await import("./invite-command.ts");
      end(await runInvite(io));
    });
}

function addManifest(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("manifest")
    .description(commands.manifest)
    .helpOption("-h, --help", parts.help)
    .option("--socket", parts.socket)
    .option("--url <address>", parts.url)
    .option("--name <name>", parts.name)
    .option("--prefix <prefix>", parts.prefix)
    .option("--names <names>", parts.names)
    .option("--with <features...>", parts.with)
    .option("--without <features...>", parts.without)
    .option("--yaml", parts.yaml)
    .option("--link", parts.link)
    .action(async (options: ManifestOptions) => {
      const { runManifest } = await import("./manifest-command.ts");
      end(await runManifest(io, options));
    });
}

function addStore(program: Command, io: ProgramIo, end: SetExitCode): void {
  const store = program
    .command("store")
    .description(commands.store)
    .helpOption("-h, --help", parts.help)
    .helpCommand(false);
  store
    .command("rotate-key")
    .description(parts.rotateKey)
    .helpOption("-h, --help", parts.help)
    .action(async () => {
      const { runRotateKey } = await import("./store-command.ts");
      end(await runRotateKey(io));
    });
}

function addRelease(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("release")
    .description(commands.release)
    .helpOption("-h, --help", parts.help)
    .action(async () => {
      const { runRelease } = await import("./release-command.ts");
      end(await runRelease(io));
    });
}
