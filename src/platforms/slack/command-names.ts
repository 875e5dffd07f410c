/** What our commands are called in a workspace: Slack's names are not ours alone, and the last app to take one has it. */

import type { Answer, Block, Inline, Line } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import type { Reply } from "../../answer/reply.ts";
import type { Bot } from "../../bot.ts";
import { formatAskText } from "../ask-text.ts";

/** By our own names: `{ expelled: "ausgewiesen" }`. One that isn't in it keeps its name. */
export type CommandNames = Readonly<Record<string, string>>;

/** `/ausgewiesen` → `expelled`. What is no command of ours keeps its name. */
export function fromSlackName(called: string, names: CommandNames): string {
  const name = called.replace(/^\//, "").toLowerCase();
  return Object.keys(names).find((each) => names[each]?.toLowerCase() === name) ?? name;
}

/** `expelled` → `/ausgewiesen`. */
export const toSlackName = (name: string, names: CommandNames): string =>
  `/${Object.hasOwn(names, name) ? names[name] : name}`;

/** `/summe nato` → `/total nato`, as we call it, where a command stands in a text. */
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

/** As a person here would type it. */
export function askTextFor(asked: Ask, names: CommandNames): string {
  const line = formatAskText(asked);
  return line.startsWith(`/${asked.command}`)
    ? `${toSlackName(asked.command, names)}${line.slice(asked.command.length + 1)}`
    : line;
}

/* merged: A bot that calls its commands what a workspace calls them: what it tells people to type has to work there. */

/** What buttons carry keeps our own names: it is read by us, and by bots with other names. */
export function withCommandNames(bot: Bot, names: CommandNames): Bot {
  const rename = commandRenamer(names);
  /** For as long as the reply itself is kept, so that the same reply stays the same. */
  const renamed = new WeakMap<Reply, Reply>();
  return {
    ...bot,
    reply(asked) {
      const reply = bot.reply(asked);
      const known = renamed.get(reply) ?? {
        ...reply,
        answer: renamedAnswer(reply.answer, rename),
      };
      renamed.set(reply, known);
      return known;
    },
  };
}

/** Puts those names in the place of ours, wherever a text has them. */
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

function renamedAnswer(answer: Answer, rename: Rename): Answer {
  return {
    ...answer,
    title: renamedLine(answer.title, rename),
    blocks: answer.blocks.map((block) => renamedBlock(block, rename)),
    followUps: answer.followUps.map(({ label, ask }) => ({ label: rename(label), ask })),
  };
}

/** A quote is somebody's own words. */
function renamedBlock(block: Block, rename: Rename): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, line: renamedLine(block.line, rename) };
    case "facts":
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({
          label: rename(label),
          value: renamedLine(value, rename),
        })),
      };
    case "list":
      return { ...block, lines: block.lines.map((line) => renamedLine(line, rename)) };
    case "picture":
      return { ...block, instead: block.instead.map((each) => renamedBlock(each, rename)) };
    case "table":
    case "quote":
      return block;
  }
}

const renamedLine = (line: Line, rename: Rename): Line =>
  line.map((inline) => renamedInline(inline, rename));

function renamedInline(inline: Inline, rename: Rename): Inline {
  switch (inline.kind) {
    case "text":
    case "strong":
      return { ...inline, text: rename(inline.text) };
    case "link":
    case "date":
    case "count":
    case "share":
    case "country":
      return inline;
  }
}
