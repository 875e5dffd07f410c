/** `nongrata verify`: checks the claims of a file, or of standard input; its exit code says whether any of them differs. */
import { resolve } from "node:path";
import { makeAsk, verifyCommand } from "../answer/ask.ts";
import type { Reply } from "../answer/reply.ts";
import { closestMatch } from "../book/names/closest-match.ts";
import { loadConfig } from "../config/load-config.ts";
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { exitCodeAfter, outputTo } from "../platforms/terminal/output.ts";
import { outputFormats } from "../platforms/terminal/output-formats.ts";
import { detectScreen } from "../platforms/terminal/screen.ts";
import { readBytes } from "../record/read-file.ts";
import { loadBot } from "../run/load-bot.ts";
import { english } from "../words/english.ts";

export interface VerifyOptions {
  readonly format?: string;
}

const strings = english.commandLine;
const formatNames = ["text", "json"] as const;
type FormatName = (typeof formatNames)[number];

const isFormatName = (name: string): name is FormatName =>
  formatNames.some((each) => each === name);

/** @returns the exit code: 0 nothing differs, 1 a claim differs, 2 called wrongly */
export async function runVerify(
  io: ProgramIo,
  file: string | undefined,
  { format = "text" }: VerifyOptions,
): Promise<number> {
  if (!isFormatName(format)) {
    const nearest = closestMatch(format, formatNames);
    return refuse(io, strings.usage.format(format, formatNames, nearest));
  }
  const text = file === undefined || file === "-" ? await readInput(io) : readText(io, file);
  if (text === undefined) return refuse(io, strings.verify.unreadable(file ?? ""));
  const config = (await loadConfig(io))?.config;
  const bot = config && (await loadBot(io, config));
  if (config === undefined || bot === undefined) return 1;
  const reply = bot.reply({ ...makeAsk(verifyCommand, text), locale: config.locale });
  const output = outputTo(io.output);
  await output.write(`${outputFormats[format].reply(text, reply, detectScreen(io))}\n`);
  return exitCodeAfter({ io, locale: config.locale }, output, isDiffering(reply) ? 1 : 0);
}

const isDiffering = ({ claims = [] }: Reply): boolean =>
  claims.some(({ verdict }) => verdict === "differs");

function refuse(io: ProgramIo, message: string): 2 {
  io.errorOutput.write(`${printable(message)}\n`);
  return 2;
}

function readText(io: ProgramIo, file: string): string | undefined {
  const read = readBytes(resolve(io.workingDirectory, file));
  return read.kind === "flaw" ? undefined : new TextDecoder().decode(read.bytes);
}

async function readInput({ input }: ProgramIo): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of input)
    text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
