/** Starts the bot without a subcommand: the configured platforms, or else the page; from a pipe it answers a question a line. */
import { join } from "node:path";
import type { Bot } from "../bot.ts";
import { makeBot } from "../bot.ts";
import type { Config } from "../config/config.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { loadConfig } from "../config/load-config.ts";
import { packageFolder } from "../package-paths.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import { dataFolderOf, loadBookOrPrint } from "./load-bot.ts";
import { recordStats } from "./record-stats.ts";
import type { PlaygroundOptions } from "./run-playground.ts";
import { isOnline } from "./start-platforms.ts";

const strings = english.commandLine.connect;

/** @returns the exit code */
export async function startBot(io: ProgramIo): Promise<number> {
  const loaded = await loadConfig(io, "everything");
  if (loaded === undefined) return 1;
  const { config } = loaded;
  if (isOnline(config)) {
    const { runPlatforms } = await import("./run-platforms.ts");
    return runPlatforms(io, loaded);
  }
  const book = await loadBookOrPrint(io, dataFolderOf(io, config));
  if (book === undefined) return 1;
  const bot = makeBot(book);
  await notify(io, howToConnect(io, loaded));
  if (config.playground === "off") return converse(io, bot, config);
  const page = { settings: loaded, bot, record: recordStats(book) };
  if (io.isPiped === true) return answerPipe(io, page);
  const { runPlayground } = await import("./run-playground.ts");
  return runPlayground(io, page);
}

/** How long a first line is waited for: many start programs with a pipe that they never write to. */
const firstLineTimeoutMs = 1000;

/** Answers each line of the pipe. Where no line comes in time, the page is served until the pipe ends or a stop signal comes. */
async function answerPipe(io: ProgramIo, page: PlaygroundOptions): Promise<number> {
  const answered = converse(io, page.bot, page.settings.config);
  const isOver = await Promise.race([answered.then(() => true), timeout(firstLineTimeoutMs)]);
  if (isOver || io.input.readableDidRead) return answered;
  const { openPlayground } = await import("./run-playground.ts");
  const playground = await openPlayground(io, page);
  if (playground === undefined) return 1;
  const stopped = new Promise<number>((end) => io.onStop(() => end(0)));
  const code = await Promise.race([answered, stopped]);
  await playground.close();
  return code;
}

const timeout = (milliseconds: number): Promise<false> =>
  new Promise((done) => void setTimeout(done, milliseconds, false).unref());

/** Prints the notice; on standard error where the output is no terminal, so that a pipe gets answers only. */
async function notify(io: ProgramIo, notice: string): Promise<void> {
  if (!io.output.isTTY) {
    io.errorOutput.write(`${notice}\n`);
    return;
  }
  const [{ toNotice }, { detectScreen }] = await Promise.all([
    import("../platforms/terminal/wrap.ts"),
    import("../platforms/terminal/screen.ts"),
  ]);
  io.output.write(`${toNotice(notice, detectScreen(io))}\n`);
}

/** A conversation where both ends are a terminal; else an answer a line. @returns the exit code */
export async function converse(io: ProgramIo, bot: Bot, { locale }: Config): Promise<number> {
  if (io.input.isTTY && io.output.isTTY) {
    const { chat } = await import("../platforms/terminal/chat.ts");
    return chat({ bot, io, locale });
  }
  const { askLines } = await import("../platforms/terminal/ask-lines.ts");
  const { outputFormats } = await import("../platforms/terminal/output-formats.ts");
  return askLines({ bot, io, format: outputFormats.text, locale, isConversation: true });
}

function howToConnect(io: ProgramIo, { config, environmentFile }: LoadedConfig): string {
  const off = [
    ...(config.discord === undefined ? [] : ["Discord"]),
    ...(config.slack === undefined ? [] : ["Slack"]),
  ];
  const { path = join(io.workingDirectory, ".env"), ignoredPath } = environmentFile ?? {};
  const sentence =
    off.length === 0
      ? strings.none(path, packageFolder())
      : strings.off(off, environmentFile?.path);
  return ignoredPath === undefined ? sentence : `${sentence} ${strings.ignored(ignoredPath)}`;
}
