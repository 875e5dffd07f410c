/** `nongrata invite`: prints the links that install the bot on Discord. */
import { loadEnvironment, printSettingProblems } from "../config/load-config.ts";
import { parseSettings } from "../config/settings-schema.ts";
import { makeInviteLinks } from "../platforms/discord/registering/invite-links.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";

const strings = english.discord.invite;

/** No token is needed. @returns the exit code */
export async function runInvite(io: ProgramIo): Promise<number> {
  const variables = await loadEnvironment(io);
  if (variables === undefined) return 1;
  const { DISCORD_APPLICATION_ID, DISCORD_MODE } = variables;
  const read = parseSettings({ DISCORD_APPLICATION_ID, DISCORD_MODE });
  switch (read.kind) {
    case "problems":
      printSettingProblems(io, read.problems);
      return 1;
    case "settings":
      return printLinks(io, read.values.DISCORD_APPLICATION_ID, read.values.DISCORD_MODE);
  }
}

function printLinks(
  io: ProgramIo,
  applicationId: string | undefined,
  mode: "gateway" | "http" | "off" = "gateway",
): number {
  if (applicationId === undefined) {
    io.errorOutput.write(`${strings.missing}\n`);
    return 1;
  }
  const { toServer, toPerson } = makeInviteLinks(applicationId, mode);
  io.output.write(`${strings.server}\n  ${toServer}\n${strings.person}\n  ${toPerson}\n`);
  return 0;
}
