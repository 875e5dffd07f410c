/** What a slash command is answered: at once, in its acknowledgement, which reaches channels that the bot is not in. */

import type { Ask } from "../../../answer/ask.ts";
import { unnamed } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Bot } from "../../../bot.ts";
import { wordsFor } from "../../../words/words.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { SlashCommand } from "../payload-schemas.ts";
import { pictureMessage } from "../rendering/picture-message.ts";
import { cachedMessage } from "../rendering/to-slack.ts";
import type { ResponseStep } from "../response-steps.ts";
import { pickerMessage, takesNames } from "../views/picker.ts";
import type { WorkspacePreferences } from "../workspaces.ts";
import { fromCommand } from "./from-command.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { pictureOptionsFor, uploadSteps } from "./picture-steps.ts";

/** Private unless the asker, or else the workspace, wants it otherwise; what went wrong always is. */
export function handleCommand(
  asking: HandlerContext,
  command: SlashCommand,
  wishes: WorkspacePreferences,
): HandlerResult {
  const { bot, locale, commandNames } = asking;
  const { asked, audience } = fromCommand(command, commandNames, locale);
  const bare = audience === undefined ? bareCommand(bot, asked) : undefined;
  if (bare !== undefined && takesNames(bot, bare)) {
    const acknowledge = pickerMessage(bare, wordsFor(locale));
    return { acknowledge, steps: [], meta: { event: "picker", command: bare } };
  }
  const reply = bot.reply(asked);
  const usual = reply.outcome === "help" ? "asker" : wishes.audience;
  const ephemeral = (audience ?? usual) === "asker" || reply.answer.audience === "asker";
  return {
    acknowledge: cachedMessage(reply, { ephemeral, ...pictureOptionsFor(asking, ephemeral) }),
    steps: [],
    ...(!ephemeral && { followUpSteps: pictureBelow(asking, command, reply) }),
    meta: eventMeta(bot, "command", reply),
  };
}

/**
 * What a command was answered can't be changed any more: its picture is a message of its own.
 * https://github.com/slackapi/bolt-js/issues/2287
 */
function pictureBelow(
  asking: HandlerContext,
  { response_url: url }: SlashCommand,
  reply: Reply,
): readonly ResponseStep[] {
  if (url === undefined) return [];
  return uploadSteps(reply, asking, (source) => {
    const message = pictureMessage(reply, source);
    const body = message && { ...message, replace_original: false };
    const file = source.kind === "file" ? source.id : undefined;
    return body === undefined ? [] : [{ kind: "respond", url, body, file }];
  });
}

/** A command with nothing behind it: `/total`, or `/expelled total`. */
function bareCommand(bot: Bot, { command, typed }: Ask): string | undefined {
  const [first, ...others] = typed;
  if (first === undefined) return command;
  if (others.length > 0 || first.option !== unnamed) return undefined;
  const word = first.text.toLowerCase().replace(/^[/／]/, "");
  return bot.commands().find(({ name }) => name === word)?.name;
}
