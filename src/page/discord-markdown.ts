/** Converts Discord's markdown to elements, by a parser of its dialect. All that it reads becomes text or an element. */
import { parse } from "discord-markdown-parser";
import { element } from "./element.ts";

/** A node of the parser; each type has some of the fields. */
interface MarkdownNode {
  readonly type: string;
  readonly content?: unknown;
  readonly target?: string;
  readonly lang?: string;
  readonly name?: string;
  readonly level?: number;
}

export function parseMarkdown(text: string): readonly Node[] {
  return nodesOf(parse(text, "extended"));
}

function nodesOf(content: unknown): readonly Node[] {
  if (typeof content === "string") return [document.createTextNode(content)];
  if (!Array.isArray(content)) return [];
  const nodes: readonly MarkdownNode[] = content;
  return nodes.flatMap((node, at) => (isSwallowed(node, nodes[at - 1]) ? [] : nodeOf(node)));
}

/** A line break after a code block: the block has one itself. */
const isSwallowed = ({ type }: MarkdownNode, before: MarkdownNode | undefined): boolean =>
  before?.type === "codeBlock" && (type === "br" || type === "newline");

type NodeMaker = (node: MarkdownNode) => Node;

const wrapIn =
  (tag: string, attributes: Readonly<Record<string, string>> = {}): NodeMaker =>
  ({ content }) =>
    element(tag, attributes, ...nodesOf(content));

const mention: NodeMaker = ({ type, content, name }) =>
  element("discord-mention", {}, typeof content === "string" ? content : (name ?? type));

/** Types without a maker are shown as their content. */
const makers: ReadonlyMap<string, NodeMaker> = new Map<string, NodeMaker>([
  ["strong", wrapIn("strong")],
  ["em", wrapIn("em")],
  ["underline", wrapIn("u")],
  ["strikethrough", wrapIn("s")],
  ["inlineCode", wrapIn("discord-code")],
  ["codeBlock", wrapIn("discord-code", { multiline: "" })],
  ["blockQuote", wrapIn("discord-quote")],
  ["spoiler", wrapIn("discord-spoiler")],
  ["heading", wrapIn("strong", { class: "heading" })],
  ["subtext", wrapIn("small")],
  ["link", makeLink],
  ["url", makeLink],
  ["autolink", makeLink],
  ["br", () => element("br")],
  ["newline", () => element("br")],
  ["twemoji", ({ name = "" }) => document.createTextNode(name)],
  ...["user", "channel", "role", "everyone", "here"].map((type) => [type, mention] as const),
]);

function nodeOf(node: MarkdownNode): readonly Node[] {
  const make = makers.get(node.type);
  return make === undefined ? nodesOf(node.content) : [make(node)];
}

function makeLink({ target = "", content }: MarkdownNode): Node {
  const inside = nodesOf(content);
  if (!/^https?:\/\//i.test(target)) return element("span", {}, ...inside);
  return element("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, ...inside);
}
