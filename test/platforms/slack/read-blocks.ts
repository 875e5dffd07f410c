/** Reads what is sent to Slack as its clients do: what a person sees, where links lead, what can be pressed. */
import * as z from "zod";

const node = z.looseObject({ type: z.string() });
type Node = z.output<typeof node>;

/** Every object that says its type, outermost first. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  const read = node.safeParse(value).data;
  return [...(read === undefined ? [] : [read]), ...Object.values(value).flatMap(nodesIn)];
}

/** What stands in blocks that are read, not pressed. */
export function shownText(blocks: unknown): string {
  return z
    .array(node)
    .parse(blocks)
    .filter(({ type }) => type !== "actions")
    .map((block) => nodesIn(block).map(textOf).join(""))
    .join("\n");
}

export const linksIn = (blocks: unknown): readonly string[] =>
  nodesIn(blocks).flatMap(({ type, url, text }) => {
    if (type === "link") return [String(url)];
    if (type !== "mrkdwn") return [];
    return [...String(text).matchAll(/<(https?:[^|>]*)\|/g)].map(([, to = ""]) => unescaped(to));
  });

/** The kinds of elements and text objects in it. */
export const kindsIn = (blocks: unknown): readonly string[] => [
  ...new Set(nodesIn(blocks).map(({ type }) => type)),
];

export interface Pressed {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

const labelled = z.looseObject({ text: z.string() });
const pressable = z.looseObject({
  action_id: z.string(),
  value: z.string().optional(),
  text: labelled.optional(),
  options: z.array(z.looseObject({ text: labelled, value: z.string() })).optional(),
});

/** In the order in which they stand: of a menu, what is chosen. */
export function pressesIn(blocks: unknown): readonly Pressed[] {
  return nodesIn(blocks).flatMap((each) => {
    const { action_id: id, value, text, options = [] } = pressable.safeParse(each).data ?? {};
    if (id === undefined) return [];
    const own = value === undefined ? [] : [{ id, label: text?.text ?? "", value }];
    return [...own, ...options.map((one) => ({ id, label: one.text.text, value: one.value }))];
  });
}

function textOf({ type, text, name, url }: Node): string {
  switch (type) {
    case "text":
    case "raw_text":
      return String(text);
    case "link":
      return String(text ?? url);
    case "emoji":
      return flagNamed(String(name));
    case "plain_text":
      return unescaped(String(text));
    case "mrkdwn":
      return mrkdwnText(String(text));
    case "rich_text_section":
    case "rich_text_quote":
    case "rich_text":
      return "\n";
  }
  return "";
}

/** https://docs.slack.dev/messaging/formatting-message-text */
function mrkdwnText(text: string): string {
  const shown = text
    .replace(/<https?:[^|>]*\|([^>]*)>/g, "$1")
    .replace(/:(flag-[a-z]{2}):/g, (_, name) => flagNamed(name))
    .replace(/^\*([^*\n]+)\*/gm, "$1");
  return unescaped(`${shown}\n`);
}

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">" })[String(name)] ?? "");

const flagNamed = (name: string): string =>
  [...name.replace("flag-", "")]
    .map((letter) => String.fromCodePoint(0x1f185 + (letter.codePointAt(0) ?? 0)))
    .join("");
