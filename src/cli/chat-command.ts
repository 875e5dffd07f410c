/** `nongrata chat`: a conversation in the terminal, or an answer to each line of standard input. */
import { loadConfig } from "../config/load-config.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { loadBot } from "../run/load-bot.ts";
import { converse } from "../run/start.ts";

/** @returns the exit code */
export async function runChat(io: ProgramIo): Promise<number> {
  const config = (await loadConfig(io))?.config;
  const bot = config && (await loadBot(io, config));
  return config === undefined || bot === undefined ? 1 : converse(io, bot, config);
}
