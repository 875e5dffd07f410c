/** Checks the commands that are registered at Discord: are they the bot's, and does any server have them twice? */

import { fetchGuildIds } from "../../platforms/discord/registering/bot-guilds.ts";
import type { DeclaredCommand } from "../../platforms/discord/registering/command-definitions.ts";
import { declareCommands } from "../../platforms/discord/registering/command-definitions.ts";
import type {
  Registration,
  RegistrationTarget,
} from "../../platforms/discord/registering/register-commands.ts";
import {
  compareCommands,
  registerCommands,
} from "../../platforms/discord/registering/register-commands.ts";
import { errorCodeOf } from "../../platforms/http-client.ts";
import { loadBot } from "../../run/load-bot.ts";
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult, DiscordTarget } from "./check.ts";

const strings = english.setup.doctor.discord;

export async function checkCommands(
  { io, config, shouldFix }: CheckContext,
  { discord, token }: DiscordTarget,
): Promise<readonly CheckResult[]> {
  const bot = await loadBot(io, config);
  if (bot === undefined) return [];
  const { applicationId, apiUrl } = discord;
  const target = { applicationId, apiUrl, token };
  const commands = declareCommands(bot);
  const act = shouldFix ? registerCommands : compareCommands;
  const everywhere = toResult(await act(target, commands));
  return [everywhere, ...(await checkGuilds(target, commands, shouldFix))];
}

function toResult(registration: Registration): CheckResult {
  const id = "discord.commands";
  const { unauthorised, refused, unreachable } = english.discord.register;
  switch (registration.kind) {
    case "written":
      return { id, outcome: "ok", text: strings.commandsWritten };
    case "compared": {
      const { length } = registration.differences;
      return length === 0
        ? { id, outcome: "ok", text: strings.commands }
        : { id, outcome: "wrong", text: strings.stale(length), next: strings.staleNext };
    }
    case "unauthorised":
      return { id, outcome: "wrong", text: unauthorised };
    case "refused":
      return { id, outcome: "wrong", text: refused(registration.status, registration.reason) };
    case "unreachable":
      return { id, outcome: "wrong", text: unreachable(registration.reason) };
  }
}

/** One call a server: of a bot in many servers only these are looked at. */
const maxGuilds = 20;

/** A command that is registered in a server beside the one that is everywhere is shown twice there. */
async function checkGuilds(
  target: RegistrationTarget,
  commands: readonly DeclaredCommand[],
  shouldFix: boolean,
): Promise<readonly CheckResult[]> {
  const id = "discord.commands-twice";
  try {
    const guilds = await fetchGuildIds(target, maxGuilds);
    const act = shouldFix ? registerCommands : compareCommands;
    const found = await Promise.all(
      guilds.map(async (guild) => ({
        guild,
        result: await act({ ...target, guild }, commands, { shouldRemove: true }),
      })),
    );
    return found.flatMap(({ guild, result }) => guildResult(id, guild, result));
  } catch (error) {
    return [{ id, outcome: "wrong", text: strings.unreachable(errorCodeOf(error)) }];
  }
}

function guildResult(id: string, guild: string, result: Registration): readonly CheckResult[] {
  if (result.kind === "written") return [{ id, outcome: "ok", text: strings.removedTwice(guild) }];
  if (result.kind !== "compared" || result.differences.length === 0) return [];
  const text = strings.twice(guild, result.differences.length);
  return [{ id, outcome: "wrong", text, next: strings.twiceNext(guild) }];
}
