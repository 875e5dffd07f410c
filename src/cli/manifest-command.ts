/** `nongrata manifest`: prints the Slack app manifest as JSON, YAML or a link that creates the app; on standard error the settings to change. */
import type { Bot } from "../bot.ts";
import { loadConfig, loadEnvironment, printSettingProblems } from "../config/load-config.ts";
import type { SettingValues } from "../config/settings-schema.ts";
import { parseSettings } from "../config/settings-schema.ts";
import { printable } from "../platforms/printable.ts";
import { manifestOf } from "../platforms/slack/installing/manifest.ts";
import { makeManifestLink } from "../platforms/slack/installing/manifest-link.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { loadBot } from "../run/load-bot.ts";
import { english } from "../words/english.ts";
import type { ManifestCall, ManifestInput } from "./manifest-options.ts";
import { envChanges, parseManifestOptions } from "./manifest-options.ts";

export interface ManifestOptions extends ManifestCall {
  readonly yaml?: true;
  readonly link?: true;
}

const strings = english.slack.manifestCommand;

/** The settings that a manifest depends on: others may be missing or wrong. */
const usedSettings = [
  "SLACK_MODE",
  "SLACK_COMMANDS",
  "SLACK_MENTIONS",
  "SLACK_DIRECT_MESSAGES",
  "SLACK_PICTURES",
  "SLACK_STATE_SECRET",
  "PUBLIC_URL",
] as const;

/** No token is needed. @returns the exit code */
export async function runManifest(io: ProgramIo, options: ManifestOptions): Promise<number> {
  const set = await readUsedSettings(io);
  if (set === undefined) return 1;
  const call = parseManifestOptions(options, set);
  if (call.kind === "problems") {
    io.errorOutput.write(`${call.problems.map(printable).join("\n")}\n`);
    return 2;
  }
  const config = (await loadConfig(io))?.config;
  const bot = config && (await loadBot(io, config));
  if (bot === undefined) return 1;
  io.output.write(`${await manifestText(bot, call.input, options)}\n`);
  const advice = envChanges(call.input, set);
  if (advice.length > 0) io.errorOutput.write(`${strings.advice(advice)}\n`);
  return 0;
}

async function readUsedSettings(io: ProgramIo): Promise<SettingValues | undefined> {
  const variables = await loadEnvironment(io);
  if (variables === undefined) return undefined;
  const read = parseSettings(
    Object.fromEntries(usedSettings.map((name) => [name, variables[name]])),
  );
  if (read.kind === "settings") return read.values;
  printSettingProblems(io, read.problems);
  return undefined;
}

async function manifestText(
  bot: Bot,
  input: ManifestInput,
  { yaml, link }: ManifestOptions,
): Promise<string> {
  const manifest = manifestOf({ ...input, commands: bot.commands() }, english);
  if (link) return makeManifestLink(manifest);
  if (!yaml) return JSON.stringify(manifest, undefined, 2);
  return toYaml(manifest);
}

const yamlLineWidth = 120;

/** What doesn't fit into a line is folded, so that it reads as a paragraph. */
async function toYaml(manifest: object): Promise<string> {
  const { default: yaml } = await import("yaml");
  const document = new yaml.Document(manifest);
  yaml.visit(document, {
    Scalar(_, node) {
      if (String(node.value).length > yamlLineWidth) node.type = "BLOCK_FOLDED";
    },
  });
  return document.toString({ lineWidth: yamlLineWidth, singleQuote: true }).trimEnd();
}
