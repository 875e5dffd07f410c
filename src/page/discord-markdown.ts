/** Discord's markdown as elements, read by a parser that knows its dialect. Whatever it reads becomes text or an element. */
import { parse } from "discord-markdown-parser";
import { element } from "./element.ts";

/** What the parser makes; each kind has what it needs. */
interface Read {
  readonly type: string;
  readonly content?: unknown;
  readonly target?: string;
  readonly timestamp?: string | number;
  readonly lang?: string;
  readonly name?: string;
  readonly level?: number;
}

export function markdownNodes(text: string): readonly Node[] {
  return nodesOf(parse(text, "extended"));
}

function nodesOf(content: unknown): readonly Node[] {
  if (typeof content === "string") return [document.createTextNode(content)];
  if (!Array.isArray(content)) return [];
  const all: readonly Read[] = content;
  return all.flatMap((read, at) => (isEaten(read, all[at - 1]) ? [] : nodeOf(read)));
}

/** The line that a block of code ends on is its own. */
const isEaten = ({ type }: Read, before: Read | undefined): boolean =>
  before?.type === "codeBlock" && (type === "br" || type === "newline");

type Make = (read: Read) => Node;

const wrapped =
  (tag: string, attributes: Readonly<Record<string, string>> = {}): Make =>
  ({ content }) =>
    element(tag, attributes, ...nodesOf(content));

const mention: Make = ({ type, content, name }) =>
  element("discord-mention", {}, typeof content === "string" ? content : (name ?? type));

/** Kinds that are not here are shown as the text that they hold. */
const makers: ReadonlyMap<string, Make> = new Map<string, Make>([
  ["strong", wrapped("strong")],
  ["em", wrapped("em")],
  ["underline", wrapped("u")],
  ["strikethrough", wrapped("s")],
  ["inlineCode", wrapped("discord-code")],
  ["codeBlock", wrapped("discord-code", { multiline: "" })],
  ["blockQuote", wrapped("discord-quote")],
  ["spoiler", wrapped("discord-spoiler")],
  ["heading", wrapped("strong", { class: "heading" })],
  ["subtext", wrapped("small")],
  ["link", linked],
  ["url", linked],
  ["autolink", linked],
  ["timestamp", dated],
  ["br", () => element("br")],
  ["newline", () => element("br")],
  ["twemoji", ({ name = "" }) => document.createTextNode(name)],
  ...["user", "channel", "role", "everyone", "here"].map((type) => [type, mention] as const),
]);

function nodeOf(read: Read): readonly Node[] {
  const make = makers.get(read.type);
  return make === undefined ? nodesOf(read.content) : [make(read)];
}

function linked({ target = "", content }: Read): Node {
  const inside = nodesOf(content);
  if (!/^https?:\/\//i.test(target)) return element("span", {}, ...inside);
  return element("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, ...inside);
}

/** In the reader's own language and zone, as Discord does; all of ours are days. */
function dated({ timestamp }: Read): Node {
  const day = new Date(Number(timestamp) * 1000);
  const long = new Intl.DateTimeFormat(undefined, { dateStyle: "long" }).format(day);
  const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
  const attributes = { datetime: day.toISOString(), title: whole.format(day) };
  return element("time", { class: "timestamp", ...attributes }, long);
}
