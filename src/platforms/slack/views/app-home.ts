/** The view of App Home: what can be asked, what is known, and who answers for it. */
import type { Inline, Line } from "../../../answer/answer.ts";
import { makeAsk } from "../../../answer/ask.ts";
import { count, link, paragraph, text } from "../../../answer/builders.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import type { CommandNames } from "../command-names.ts";
import { toSlackName } from "../command-names.ts";
import { toButtons } from "../rendering/actions.ts";
import type { Home, SlackBlock } from "../rendering/block-kit.ts";
import { toMessageChunks } from "../rendering/blocks.ts";
import type { ChunkOptions } from "../rendering/message-pages.ts";
import { toSlackBlocks } from "../rendering/message-pages.ts";
import { noPictures } from "../rendering/picture-source.ts";
import type { PreferencesSection } from "./preferences-blocks.ts";
import { headingBlock, preferencesBlocks } from "./preferences-blocks.ts";

/** Figures of the record. */
export interface RecordStats {
  /** Its version, the day of that, and the last day that it tells of. */
  readonly record: Parameters<Words["record"]["version"]>[0];
  readonly span: Parameters<Words["record"]["span"]>[0];
  readonly expulsions: number;
  readonly quotes: number;
  readonly sources: number;
  readonly programVersion: string;
}

/** The other contents of the page. Links are shown only where they are set. */
export interface HomeFacts {
  readonly record: RecordStats;
  readonly commandNames: CommandNames;
  readonly privacyUrl?: string | undefined;
  readonly supportUrl?: string | undefined;
  /** Are questions without an answer counted? */
  readonly keepsMisses?: "on" | "off" | undefined;
  readonly hasMentions: boolean;
  readonly hasDirectMessages: boolean;
}

export function homeView(bot: Bot, facts: HomeFacts & PreferencesSection, words: Words): Home {
  const { home } = words.slack;
  const command = toSlackName("expelled", facts.commandNames);
  return {
    type: "home",
    blocks: [
      headingBlock(home.title),
      ...message([text(home.intro)], words),
      ...message([text(home.ways(command, facts.hasMentions))], words),
      ...examples(bot, words),
      ...preferencesBlocks(facts, words),
      { type: "divider" },
      headingBlock(home.record),
      ...recordBlocks(facts.record, words),
      { type: "divider" },
      headingBlock(home.privacyTitle),
      ...message(
        [text(privacyText(facts, words)), ...linkAfter(home.privacyLink, facts.privacyUrl)],
        words,
      ),
      headingBlock(home.supportTitle),
      ...message([text(home.support), ...linkAfter(home.supportLink, facts.supportUrl)], words),
      ...(facts.hasDirectMessages ? [] : message([text(words.slack.noDirectMessages)], words)),
    ],
  };
}

const message = (value: Line, words: Words): readonly SlackBlock[] =>
  toSlackBlocks(toMessageChunks(paragraph(value), chunkOptions(words)));

const linkAfter = (label: string, url: string | undefined): readonly Inline[] =>
  url === undefined ? [] : [text(" "), link(label, url)];

/** The examples of `/help` as buttons. */
function examples(bot: Bot, words: Words): readonly SlackBlock[] {
  const { followUps } = bot.reply({ ...makeAsk("help"), locale: words.locale }).answer;
  const elements = followUps.flatMap(({ label, ask }, at) =>
    toButtons(`ask-${at}`, label, { kind: "ask", ask, part: 1 }),
  );
  return elements.length === 0
    ? []
    : [headingBlock(words.slack.home.try), { type: "actions", elements }];
}

function recordBlocks(record: RecordStats, words: Words): readonly SlackBlock[] {
  const { home } = words.slack;
  const facts = [
    { label: home.actions, value: [count(record.expulsions)] },
    { label: home.quotes, value: [count(record.quotes)] },
    { label: home.sources, value: [count(record.sources)] },
    { label: home.events, value: words.record.span(record.span) },
    { label: home.recordVersion, value: words.record.version(record.record) },
    { label: home.programVersion, value: [text(record.programVersion)] },
  ];
  return toSlackBlocks(toMessageChunks({ kind: "facts", facts }, chunkOptions(words)));
}

const chunkOptions = ({ locale }: Words): ChunkOptions => ({
  locale,
  isTable: false,
  pictureAt: noPictures,
  hasCharts: false,
});

const privacyText = ({ keepsMisses }: HomeFacts, { slack, privacy }: Words): string =>
  keepsMisses === "off" ? slack.home.privacy : `${slack.home.privacy} ${privacy.misses}`;
