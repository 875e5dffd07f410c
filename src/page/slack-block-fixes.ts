/** Changes blocks that the Slack package shows wrongly, so that it shows them as Slack does (docs/page.md). */
import type { SlackPreviewBlock } from "./payload-types.ts";

/** Without menus, which are drawn below, and with placeholders for pictures, which are inserted afterwards. */
export function fixSlackBlocks(blocks: readonly SlackPreviewBlock[]): readonly SlackPreviewBlock[] {
  return blocks
    .map((block, at) => (block.type === "image" ? placeholderFor(at) : block))
    .map((block) =>
      block.type === "actions"
        ? { ...block, elements: block.elements?.filter(({ type }) => type === "button") }
        : block,
    )
    .filter((block) => block.type !== "actions" || (block.elements ?? []).length > 0)
    .map((block) => fixValue(block) as SlackPreviewBlock); // proved: a block stays a block
}

/** The package's own pictures can't be opened, and have a button without a name. An empty block holds the place of each. */
const placeholderFor = (at: number): SlackPreviewBlock => ({
  type: "context",
  block_id: placeholderId(at),
  elements: [],
});

/** @param at the block's index */
export const placeholderId = (at: number): string => `picture-${at}`;

function fixValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fixValue);
  if (typeof value !== "object" || value === null) return value;
  const all = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fixValue(inner)]),
  );
  return fixObject(all);
}

/**
 * In Slack `verbatim` turns off the detection of links; the package takes it for turning off all markup. A plain text has no
 * markup; the package parses it nevertheless, unless it is verbatim.
 */
function fixObject({ verbatim, ...object }: Readonly<Record<string, unknown>>) {
  switch (object["type"]) {
    case "mrkdwn":
      return object;
    case "plain_text":
      return { ...object, text: unescapeText(String(object["text"])), verbatim: true };
  }
  return verbatim === undefined ? object : { ...object, verbatim };
}

const slackEntities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const unescapeText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => slackEntities[entity] ?? entity);
