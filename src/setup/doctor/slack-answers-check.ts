/** Holds sample answers against Slack's own check of blocks. https://docs.slack.dev/reference/methods/blocks.validate */

import type { Bot } from "../../bot.ts";
import { parseAskText } from "../../platforms/ask-text.ts";
import type { SlackCallResult } from "../../platforms/slack/installing/call-slack-api.ts";
import { callSlackApi } from "../../platforms/slack/installing/call-slack-api.ts";
import { toSlack } from "../../platforms/slack/rendering/to-slack.ts";
import { loadBot } from "../../run/load-bot.ts";
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult } from "./check.ts";

const strings = english.setup.doctor.slack;
const { samples } = strings;
const id = "slack.blocks";

export async function checkSlackAnswers(context: CheckContext): Promise<readonly CheckResult[]> {
  const { slack } = context.config;
  const token = context.secrets.slack?.credentials.botToken;
  if (!context.isOnline || slack === undefined || slack.mode === "off" || token === undefined)
    return [];
  const bot = await loadBot(context.io, context.config);
  if (bot === undefined) return [];
  const { locale } = context.config;
  const refused: CheckResult[] = [];
  for (const sample of samples) {
    const body = { blocks: blocksOf(bot, sample, locale) };
    const call = { apiUrl: slack.apiUrl, method: "blocks.validate", token, body };
    const result = toResult(sample, await callSlackApi(call));
    if (result?.outcome === "skipped") return [result];
    if (result !== undefined) refused.push(result);
  }
  return refused.length > 0
    ? refused
    : [{ id, outcome: "ok", text: strings.blocks(samples.length) }];
}

/**
 * The token is told by its own check, and a method that is not there says nothing about blocks.
 * @returns nothing where Slack takes the blocks
 */
function toResult(sample: string, result: SlackCallResult): CheckResult | undefined {
  switch (result.kind) {
    case "answered":
      return undefined;
    case "unreachable":
      return { id, outcome: "skipped", text: strings.blocksUnknown(result.reason) };
    case "refused":
      return /^invalid_blocks/.test(result.error)
        ? refusal(sample, result.details)
        : { id, outcome: "skipped", text: strings.blocksUnknown(result.error) };
  }
}

function blocksOf(bot: Bot, sample: string, locale: string): unknown {
  const reply = bot.reply({ ...parseAskText(sample), locale });
  return toSlack(reply, { isEphemeral: true }).blocks;
}

const refusal = (sample: string, reasons: readonly string[]): CheckResult => ({
  id,
  outcome: "wrong",
  text: strings.blocksRefused(sample, reasons.join(", ")),
  next: strings.blocksNext,
});
