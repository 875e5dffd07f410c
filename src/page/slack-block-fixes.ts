/** What the package would show wrongly, put so that it shows it as Slack does. docs/page.md lists it. */
import type { SlackBlock } from "./payload-types.ts";

/** Menus are drawn beside it, and pictures put into it afterwards. */
export function fixSlackBlocks(blocks: readonly SlackBlock[]): readonly SlackBlock[] {
  return blocks
    .map((block, at) => (block.type === "image" ? placeFor(at) : block))
    .map((block) =>
      block.type === "actions"
        ? { ...block, elements: block.elements?.filter(({ type }) => type === "button") }
        : block,
    )
    .filter((block) => block.type !== "actions" || (block.elements ?? []).length > 0)
    .map((block) => mendedValue(block) as SlackBlock); // proved: a block stays a block
}

/** The package's own pictures can't be opened, and have a button without a name. An empty block stands for each. */
const placeFor = (at: number): SlackBlock => ({
  type: "context",
  block_id: placeName(at),
  elements: [],
});

/** @param at which block it is, of all */
export const placeName = (at: number): string => `picture-${at}`;

function mendedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mendedValue);
  if (typeof value !== "object" || value === null) return value;
  const all = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mendedValue(inner)]),
  );
  return mendedObject(all);
}

/**
 * `verbatim` turns off the finding of links in markup: the package takes it for the turning off of all markup. A plain
 * text has no markup, but the package reads it for some, unless it is called verbatim.
 */
function mendedObject({ verbatim, ...object }: Readonly<Record<string, unknown>>) {
  switch (object["type"]) {
    case "mrkdwn":
      return object;
    case "plain_text":
      return { ...object, text: unescaped(String(object["text"])), verbatim: true };
  }
  return verbatim === undefined ? object : { ...object, verbatim };
}

const characters: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => characters[entity] ?? entity);
