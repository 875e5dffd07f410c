/** `nongrata map` and `nongrata timeline`: draws the picture into a file, or into a terminal that shows pictures; else prints its bars. */
import type { Ask } from "../answer/ask.ts";
import type { Picture } from "../answer/picture.ts";
import type { Reply } from "../answer/reply.ts";
import { loadConfig, printUnknownLanguage } from "../config/load-config.ts";
import { parseAskText } from "../platforms/ask-text.ts";
import type { Graphics } from "../platforms/terminal/graphics.ts";
import { detectGraphics } from "../platforms/terminal/graphics.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import type { ExitCode } from "../platforms/terminal/output.ts";
import { exitCodeAfter, outputTo } from "../platforms/terminal/output.ts";
import { detectScreen } from "../platforms/terminal/screen.ts";
import { toTerminal } from "../platforms/terminal/to-terminal.ts";
import { loadBot } from "../run/load-bot.ts";
import { wordsFor } from "../words/words.ts";
import type { PictureCall, PictureOptions } from "./picture-options.ts";
import { parsePictureOptions } from "./picture-options.ts";

type RunPicture = (
  io: ProgramIo,
  words: readonly string[],
  options: PictureOptions,
) => Promise<number>;

/** @param words the actors to emphasise. @returns the exit code */
export const runMap: RunPicture = (io, words, options) => runPicture(io, "map", words, options);

/** @param words the wave. @returns the exit code */
export const runTimeline: RunPicture = (io, words, options) =>
  runPicture(io, "timeline", words, options);

async function runPicture(
  io: ProgramIo,
  command: "map" | "timeline",
  words: readonly string[],
  options: PictureOptions,
): Promise<number> {
  const call = parsePictureOptions(options);
  if (call.kind === "wrong") {
    io.errorOutput.write(`${call.lines.join("\n")}\n`);
    return 2;
  }
  if (call.locale !== undefined) printUnknownLanguage(io, "--locale", call.locale);
  const config = (await loadConfig(io))?.config;
  const bot = config && (await loadBot(io, config));
  if (config === undefined || bot === undefined) return 1;
  const locale = call.locale ?? config.locale;
  const reply = bot.reply(toAsk(command, words, options, locale));
  const picture = pictureIn(reply);
  if (call.file === undefined || picture === undefined) return writeReply(io, reply, call, picture);
  const { writePictureFile } = await import("./write-picture-file.ts");
  const fileOptions = { ...call, file: call.file, locale: wordsFor(locale).locale };
  return writePictureFile(io, picture, fileOptions) ? codeOf(reply) : 1;
}

function toAsk(
  command: string,
  words: readonly string[],
  { wave, asOf }: PictureOptions,
  locale: string,
): Ask {
  const named = [
    ...(wave === undefined ? [] : [{ option: "wave", text: wave }]),
    ...(asOf === undefined ? [] : [{ option: "as-of", text: asOf }]),
  ];
  const { typed } = parseAskText(`/${command} ${words.join(" ")}`);
  return { command, typed: [...typed, ...named], locale };
}

function pictureIn({ answer }: Reply): Picture | undefined {
  const block = answer.blocks.find(({ kind }) => kind === "picture");
  return block?.kind === "picture" ? block.picture : undefined;
}

/** Writes the answer in words; above it the picture, in a terminal that shows pictures. */
async function writeReply(
  io: ProgramIo,
  reply: Reply,
  { graphics = detectGraphics(io), theme }: PictureCall,
  picture: Picture | undefined,
): Promise<number> {
  const words = wordsFor(reply.ask.locale);
  const screen = detectScreen(io);
  const text = toTerminal(withoutBars(reply, graphics, picture).answer, { ...screen, words });
  const output = outputTo(io.output);
  if (graphics !== "none" && picture !== undefined) {
    const { drawInTerminal } = await import("./terminal-picture.ts");
    const options = { theme, graphics, locale: words.locale, columns: screen.width };
    await output.write(`${await drawInTerminal(picture, options)}\n\n`);
  }
  await output.write(`${text}\n`);
  return exitCodeAfter({ io, locale: words.locale }, output, codeOf(reply));
}

/** The bars stand in the place of a picture, and are left out where it is shown. */
function withoutBars(reply: Reply, graphics: Graphics, picture: Picture | undefined): Reply {
  if (graphics === "none" || picture === undefined) return reply;
  const blocks = reply.answer.blocks.filter(({ kind }) => kind !== "picture");
  return { ...reply, answer: { ...reply.answer, blocks } };
}

const codeOf = ({ outcome }: Reply): ExitCode => (outcome === "answered" ? 0 : 1);
