/** Handles a slash command: answers at once, in the acknowledgement, which reaches channels that the bot is not in. */
import type { Ask, TypedOption } from "../../../answer/ask.ts";
import { makeAsk, unnamed } from "../../../answer/ask.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Bot } from "../../../bot.ts";
import { wordsFor } from "../../../words/words.ts";
import { parseAskText } from "../../ask-text.ts";
import { eventMeta } from "../../event-log-entry.ts";
import type { CommandNames } from "../command-names.ts";
import { fromSlackName, withCanonicalCommand } from "../command-names.ts";
import type { SlashCommand } from "../payload-schemas.ts";
import { decodeMessageText } from "../rendering/escape.ts";
import { pictureMessage } from "../rendering/picture.ts";
import { cachedMessage } from "../rendering/to-slack.ts";
import type { ResponseStep } from "../response-steps.ts";
import { pickerMessage, takesNames } from "../views/picker.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { messagePicturesFor, uploadSteps } from "./picture-steps.ts";

/** Private unless the asker, or else the workspace, wants it otherwise; errors always are. */
export function handleCommand(context: HandlerContext, command: SlashCommand): HandlerResult {
  const { bot, locale, commandNames, preferences } = context;
  const { question, audience } = fromCommand(command, commandNames, locale);
  const bare = audience === undefined ? bareCommand(bot, question) : undefined;
  if (bare !== undefined && takesNames(bot, bare)) {
    const acknowledge = pickerMessage(bare, wordsFor(locale));
    return { acknowledge, steps: [], meta: { event: "picker", command: bare } };
  }
  const reply = bot.reply(question);
  const defaultAudience = reply.outcome === "help" ? "asker" : preferences.audience;
  const isEphemeral =
    (audience ?? defaultAudience) === "asker" || reply.answer.audience === "asker";
  return {
    acknowledge: cachedMessage(reply, { isEphemeral, ...messagePicturesFor(context, isEphemeral) }),
    steps: [],
    ...(!isEphemeral && { followUpSteps: pictureSteps(context, command, reply) }),
    meta: eventMeta(bot, "command", reply),
  };
}

/**
 * The answer to a command can't be updated: its picture is a message of its own.
 * https://github.com/slackapi/bolt-js/issues/2287
 */
function pictureSteps(
  context: HandlerContext,
  { response_url: url }: SlashCommand,
  reply: Reply,
): readonly ResponseStep[] {
  if (url === undefined) return [];
  return uploadSteps(reply, context, (source) => {
    const message = pictureMessage(reply, source);
    const body = message && { ...message, replace_original: false };
    const file = source.kind === "file" ? source.id : undefined;
    return body === undefined ? [] : [{ kind: "respond", url, body, file }];
  });
}

/** @returns the command where nothing stands behind it: `/total`, or `/expelled total` */
function bareCommand(bot: Bot, { command, typed }: Ask): string | undefined {
  const [first, ...others] = typed;
  if (first === undefined) return command;
  if (others.length > 0 || first.option !== unnamed) return undefined;
  const word = first.text.toLowerCase().replace(/^[/／]/, "");
  return bot.commands().find(({ name }) => name === word)?.name;
}

interface ParsedCommand {
  readonly question: Ask;
  /** Who is to see the answer; undefined where the asker did not say. */
  readonly audience: "everyone" | "asker" | undefined;
}

/** `/total help` asks for help as well. */
function fromCommand(
  { command, text = "" }: SlashCommand,
  names: CommandNames,
  locale: string,
): ParsedCommand {
  const typed = withCanonicalCommand(decodeMessageText(text), names);
  const name = fromSlackName(command, names);
  const isHelp = /^\/?help$/i.test(typed);
  const question = isHelp
    ? { ...makeAsk("help"), locale }
    : parseAskText(`/${name} ${typed}`, locale);
  return {
    question: { ...question, typed: question.typed.flatMap(withoutAudience) },
    audience: wantsPrivate.test(typed) ? "asker" : question.typed.map(audienceOf).find(isGiven),
  };
}

/** `private` anywhere, whatever stands around it: who writes it wants no public answer. */
const wantsPrivate = /(?<![\p{L}\p{N}])private(?![\p{L}\p{N}]|:no)/iu;

const lastWord = /(?:^|[\s,;(*_~]+)(?:public|private)[^\p{L}\p{N}]*$/iu;
const yes = /^(?:yes|true|on|)$/i;

/** `germany public`, `germany public:yes`; a `public` with anything else behind it is none. */
function audienceOf({ option, text }: TypedOption): ParsedCommand["audience"] {
  if (option === unnamed) return lastWord.test(text) ? "everyone" : undefined;
  if (option.toLowerCase() !== "public") return undefined;
  return yes.test(text) ? "everyone" : "asker";
}

const isGiven = (audience: ParsedCommand["audience"]): boolean => audience !== undefined;

function withoutAudience(typed: TypedOption): readonly TypedOption[] {
  if (typed.option.toLowerCase() === "public") return [];
  if (typed.option !== unnamed) return [typed];
  const text = typed.text.replace(lastWord, "");
  return text === "" ? [] : [{ ...typed, text }];
}
