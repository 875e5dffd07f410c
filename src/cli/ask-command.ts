/** `nongrata ask`: answers one question, or each line of standard input. */
import { closestMatch } from "../book/names/closest-match.ts";
import { loadConfig, printUnknownLanguage } from "../config/load-config.ts";
import { readLocale } from "../platforms/parse-locale.ts";
import { printable } from "../platforms/printable.ts";
import { askLines } from "../platforms/terminal/ask-lines.ts";
import { askOnce } from "../platforms/terminal/ask-once.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import type { OutputFormat } from "../platforms/terminal/output-formats.ts";
import { outputFormats } from "../platforms/terminal/output-formats.ts";
import { loadBot } from "../run/load-bot.ts";
import { english } from "../words/english.ts";

export interface AskOptions {
  readonly format?: string;
  readonly locale?: string;
}

const strings = english.commandLine.usage;

/** @returns the exit code */
export async function runAsk(
  io: ProgramIo,
  words: readonly string[],
  options: AskOptions,
): Promise<number> {
  const call = parseAskOptions(options);
  if (call.kind === "wrong") {
    io.errorOutput.write(`${call.lines.map(printable).join("\n")}\n`);
    return 2;
  }
  if (call.locale !== undefined) printUnknownLanguage(io, "--locale", call.locale);
  const config = (await loadConfig(io))?.config;
  const bot = config && (await loadBot(io, config));
  if (config === undefined || bot === undefined) return 1;
  const { locale = config.locale } = call;
  const context = { bot, io, format: await loadFormat(call.format), locale };
  return words.length > 0 ? askOnce(context, words.join(" ")) : askLines(context);
}

type AskOptionsResult =
  | { readonly kind: "call"; readonly format: FormatName; readonly locale: string | undefined }
  | { readonly kind: "wrong"; readonly lines: readonly string[] };

function parseAskOptions({ format = "text", locale }: AskOptions): AskOptionsResult {
  const language = locale === undefined ? undefined : readLocale(locale);
  const lines = [
    ...(isFormatName(format) ? [] : [formatProblem(format)]),
    ...(language?.kind === "wrong" ? [strings.locale(language.found, language.nearest)] : []),
  ];
  if (!isFormatName(format) || language?.kind === "wrong") return { kind: "wrong", lines };
  return { kind: "call", format, locale: language?.locale };
}

const formatNames = ["text", "json", "discord", "slack"] as const;
type FormatName = (typeof formatNames)[number];

const isFormatName = (name: string): name is FormatName =>
  formatNames.some((each) => each === name);

/** The formats of the platforms are loaded only when they are asked for: they bring zod and the platforms' renderers. */
async function loadFormat(name: FormatName): Promise<OutputFormat> {
  switch (name) {
    case "text":
    case "json":
      return outputFormats[name];
    case "discord":
      return (await import("../playground/discord-preview.ts")).discordFormat;
    case "slack":
      return (await import("../playground/slack-preview.ts")).slackFormat;
  }
}

const formatProblem = (format: string): string =>
  strings.format(format, formatNames, closestMatch(format, formatNames));
