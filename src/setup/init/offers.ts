/** Registers the commands at Discord, and makes the manifest of Slack's app, as `nongrata init` offers it. */
import { defaults } from "../../config/setting-names.ts";
import { declareCommands } from "../../platforms/discord/registering/command-definitions.ts";
import { makeInviteLinks } from "../../platforms/discord/registering/invite-links.ts";
import type { Registration } from "../../platforms/discord/registering/register-commands.ts";
import { registerCommands } from "../../platforms/discord/registering/register-commands.ts";
import { printable } from "../../platforms/printable.ts";
import { manifestOf } from "../../platforms/slack/installing/manifest.ts";
import type { ProgramIo } from "../../platforms/terminal/io.ts";
import { loadBot } from "../../run/load-bot.ts";
import { english } from "../../words/english.ts";
import type { SettingTexts } from "./environment-text.ts";
import type { Prompter } from "./prompter.ts";

interface DiscordOffer {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly mode: "gateway" | "http";
  /** Whether the commands are to be registered; the links are printed anyway. */
  readonly isWanted: boolean;
}

const strings = english.setup.init.discord;

/** A failure is printed, and no more: each start of the bot registers them as well. */
export async function registerAtDiscord(
  io: ProgramIo,
  prompter: Prompter,
  { isWanted, mode, ...target }: DiscordOffer,
): Promise<void> {
  if (isWanted) {
    const bot = await loadBot(io, defaults);
    if (bot === undefined) return;
    const line = lineOf(await registerCommands(target, declareCommands(bot)));
    prompter.print(printable(line));
  }
  const { toServer, toPerson } = makeInviteLinks(target.applicationId, mode);
  const { server, person } = english.discord.invite;
  prompter.print(`${strings.invite}\n${server}\n  ${toServer}\n${person}\n  ${toPerson}`);
}

function lineOf(registration: Registration): string {
  const { unauthorised, refused, unreachable } = english.discord.register;
  switch (registration.kind) {
    case "compared":
    case "written":
      return strings.registered;
    case "unauthorised":
      return strings.notRegistered(unauthorised);
    case "refused":
      return strings.notRegistered(refused(registration.status, registration.reason));
    case "unreachable":
      return strings.notRegistered(unreachable(registration.reason));
  }
}

/** @returns nothing where the record has problems, which are printed */
export async function makeManifest(
  io: ProgramIo,
  given: SettingTexts,
): Promise<object | undefined> {
  const bot = await loadBot(io, defaults);
  const { SLACK_MODE, PUBLIC_URL } = given;
  const isHttp = SLACK_MODE === "http" && PUBLIC_URL !== undefined;
  return (
    bot &&
    manifestOf(
      {
        name: "Non Grata",
        commands: bot.commands(),
        commandNames: {},
        mode: isHttp ? { kind: "http", url: PUBLIC_URL.replace(/\/+$/, "") } : { kind: "socket" },
        features: {
          hasMentions: given["SLACK_MENTIONS"] !== "off",
          hasDirectMessages: given["SLACK_DIRECT_MESSAGES"] === "on",
          hasPictures: given["SLACK_PICTURES"] === "upload",
          isForManyWorkspaces: false,
        },
      },
      english,
    )
  );
}
