/**
 * Names of our slash commands in a workspace (SLACK_COMMANDS): Slack's names are not ours alone, and the last app to take
 * one has it. Also wraps a bot so that its texts and examples use those names.
 */
import type { Answer, Block, Inline, Line } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import type { Reply } from "../../answer/reply.ts";
import type { Bot } from "../../bot.ts";
import { formatAskText } from "../ask-text.ts";
import { renderingCache } from "../rendering-cache.ts";

/** By our own names: `{ expelled: "ausgewiesen" }`. One that isn't in it keeps its name. */
export type CommandNames = Readonly<Record<string, string>>;

/** `/ausgewiesen` → `expelled`. The name of another command stays as it is. */
export function fromSlackName(command: string, names: CommandNames): string {
  const name = command.replace(/^\//, "").toLowerCase();
  return Object.keys(names).find((each) => names[each]?.toLowerCase() === name) ?? name;
}

/** `expelled` → `/ausgewiesen`. */
export const toSlackName = (name: string, names: CommandNames): string =>
  `/${Object.hasOwn(names, name) ? names[name] : name}`;

/** `/summe nato` → `/total nato`: our own name of a command at the beginning of a text. */
export function withCanonicalCommand(text: string, names: CommandNames): string {
  const [, slash, called = ""] = /^\s*([/／]?)([^\s/]+)/u.exec(text) ?? [];
  const ours = Object.keys(names).find((each) => names[each] === called.toLowerCase());
  return ours === undefined ? text : text.replace(`${slash}${called}`, `/${ours}`);
}

/** Help stands under the first command's name where it has none of its own: see the manifest. */
export const withHelp = (names: CommandNames): CommandNames =>
  Object.hasOwn(names, "help")
    ? names
    : { ...names, help: `${toSlackName("expelled", names).slice(1)} help` };

/** A question as a person in the workspace would type it. */
export function askTextFor(ask: Ask, names: CommandNames): string {
  const line = formatAskText(ask);
  return line.startsWith(`/${ask.command}`)
    ? `${toSlackName(ask.command, names)}${line.slice(ask.command.length + 1)}`
    : line;
}

/**
 * A bot whose texts use a workspace's names: what it tells people to type has to work there. Codes of buttons keep our own
 * names: they are decoded by us, and by bots with other names.
 */
export function withCommandNames(bot: Bot, names: CommandNames): Bot {
  const rename = commandRenamer(names);
  /** The same reply stays the same object: renderings are cached beside it. */
  const cached = renderingCache<Reply>(1);
  return {
    ...bot,
    reply(question) {
      const reply = bot.reply(question);
      return cached(reply, "", () => ({ ...reply, answer: renameAnswer(reply.answer, rename) }));
    },
  };
}

/** @returns a function that puts those names in the place of ours in a text */
export function commandRenamer(names: CommandNames): Rename {
  const ours = Object.keys(names).filter((name) => /^[a-z-]+$/.test(name));
  if (ours.length === 0) return (text) => text;
  const mention = new RegExp(
    `(?<![\\p{L}\\p{N}/:.-])/(${ours.join("|")})(?![\\p{L}\\p{N}/-])`,
    "gu",
  );
  return (text) => text.replace(mention, (_, name: string) => toSlackName(name, names));
}

type Rename = (text: string) => string;

function renameAnswer(answer: Answer, rename: Rename): Answer {
  return {
    ...answer,
    title: renameLine(answer.title, rename),
    blocks: answer.blocks.map((block) => renameBlock(block, rename)),
    followUps: answer.followUps.map(({ label, ask }) => ({ label: rename(label), ask })),
  };
}

/** A quote is somebody's own words. */
function renameBlock(block: Block, rename: Rename): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, line: renameLine(block.line, rename) };
    case "facts":
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({
          label: rename(label),
          value: renameLine(value, rename),
        })),
      };
    case "list":
      return { ...block, ...renameList(block, rename) };
    case "picture":
      return { ...block, instead: block.instead.map((each) => renameBlock(each, rename)) };
    case "table":
    case "quote":
      return block;
  }
}

type List = Extract<Block, { readonly kind: "list" }>;

const renameList = ({ lines, limit }: List, rename: Rename): Pick<List, "lines" | "limit"> => ({
  lines: lines.map((line) => renameLine(line, rename)),
  ...(limit !== undefined && { limit: { ...limit, more: renameLine(limit.more, rename) } }),
});

const renameLine = (line: Line, rename: Rename): Line =>
  line.map((inline) => renameInline(inline, rename));

function renameInline(inline: Inline, rename: Rename): Inline {
  switch (inline.kind) {
    case "text":
    case "strong":
      return { ...inline, text: rename(inline.text) };
    case "link":
    case "date":
    case "count":
    case "share":
    case "country":
    case "citation":
      return inline;
  }
}
