/** `nongrata register`: registers the commands of the catalogue at Discord where they differ, and prints what differed. */
import { loadConfig } from "../config/load-config.ts";
import { declareCommands } from "../platforms/discord/registering/command-definitions.ts";
import type { ChangedPart, Difference } from "../platforms/discord/registering/command-diff.ts";
import type { Registration } from "../platforms/discord/registering/register-commands.ts";
import {
  compareCommands,
  registerCommands,
} from "../platforms/discord/registering/register-commands.ts";
import { commandLabel } from "../platforms/discord/registering/registered-commands.ts";
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { loadBot } from "../run/load-bot.ts";
import { english } from "../words/english.ts";

export interface RegisterOptions {
  readonly guild?: string;
  readonly check?: true;
  readonly remove?: true;
}

const strings = english.discord.register;

/** @returns the exit code */
export async function runRegister(io: ProgramIo, options: RegisterOptions): Promise<number> {
  const { guild, check, remove } = options;
  if (guild !== undefined && !/^\d{17,20}$/.test(guild)) {
    io.errorOutput.write(`${printable(strings.guild(guild))}\n`);
    return 2;
  }
  const loaded = await loadConfig(io, "discord");
  if (loaded === undefined) return 1;
  const { config, secrets } = loaded;
  if (config.discord === undefined || secrets.discord === undefined) {
    io.errorOutput.write(`${strings.missing(["DISCORD_TOKEN", "DISCORD_APPLICATION_ID"])}\n`);
    return 1;
  }
  const bot = await loadBot(io, config);
  if (bot === undefined) return 1;
  const act = check ? compareCommands : registerCommands;
  const target = { ...config.discord, ...secrets.discord, guild };
  const result = await act(target, declareCommands(bot), { shouldRemove: remove === true });
  return printResult(io, result, options);
}

function printResult(
  io: ProgramIo,
  registration: Registration,
  { check }: RegisterOptions,
): number {
  switch (registration.kind) {
    case "compared":
    case "written": {
      const { differences, others } = registration;
      const lines = [
        ...(differences.length === 0
          ? [strings.nothing]
          : differences.map(registration.kind === "compared" ? comparedLine : writtenLine)),
        ...others.map((command) => strings.other(commandLabel(command))),
      ];
      io.output.write(`${lines.map(printable).join("\n")}\n`);
      return check && differences.length > 0 ? 1 : 0;
    }
    case "unauthorised":
      return fail(io, strings.unauthorised);
    case "refused":
      return fail(io, strings.refused(registration.status, registration.reason));
    case "unreachable":
      return fail(io, strings.unreachable(registration.reason));
  }
}

function fail(io: ProgramIo, line: string): number {
  io.errorOutput.write(`${printable(line)}\n`);
  return 1;
}

const writtenLine = ({ mark, command, parts }: Difference): string =>
  strings.difference(mark, command, parts.map(partName));

const comparedLine = ({ mark, command, parts }: Difference): string =>
  strings.wouldDiffer(mark, command, parts.map(partName));

const partName = ({ kind, name }: ChangedPart): string =>
  kind === "option" ? strings.option(name) : name;
