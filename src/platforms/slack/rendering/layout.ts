/** Pieces as Slack's blocks: those that stand beside each other become one. */

import { sectionLimits } from "../limits.ts";
import type { RichText, SlackBlock } from "./block-kit.ts";
import type { MessageChunk, TableCell, TableHead } from "./message-chunks.ts";
import { mrkdwnObject } from "./mrkdwn.ts";

type Of<Kind extends MessageChunk["kind"]> = Extract<MessageChunk, { kind: Kind }>;

export function toSlackBlocks(pieces: readonly MessageChunk[]): readonly SlackBlock[] {
  return runsOf(pieces).map(asBlock);
}

/** How many blocks they will be. */
export const countBlocks = (pieces: readonly MessageChunk[]): number => runsOf(pieces).length;

/** Neighbours that make one block. */
function runsOf(
  pieces: readonly MessageChunk[],
): readonly (readonly [MessageChunk, ...MessageChunk[]])[] {
  const runs: [MessageChunk, ...MessageChunk[]][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && belongsTo(run, piece)) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function belongsTo(
  [first, ...others]: readonly [MessageChunk, ...MessageChunk[]],
  piece: MessageChunk,
): boolean {
  if (first.kind !== piece.kind) return false;
  if (first.kind === "field") return others.length + 1 < sectionLimits.fields;
  return (
    first.kind === "line" || (piece.kind === "row" && first.kind === "row" && first.of === piece.of)
  );
}

function asBlock(run: readonly [MessageChunk, ...MessageChunk[]]): SlackBlock {
  const [first] = run;
  switch (first.kind) {
    case "rich":
      return { type: "rich_text", elements: first.parts };
    case "line":
      return listOf(run.flatMap((piece) => (piece.kind === "line" ? [piece] : [])));
    case "row":
      return tableOf(
        first.of,
        run.flatMap((piece) => (piece.kind === "row" ? [piece] : [])),
      );
    case "field":
      return {
        type: "section",
        fields: run.flatMap((piece) => (piece.kind === "field" ? [mrkdwnObject(piece.text)] : [])),
      };
    case "image":
      return first.image;
    case "small":
      return { type: "context", elements: [mrkdwnObject(first.text)] };
  }
}

function listOf(lines: readonly Of<"line">[]): RichText {
  const elements = lines.map(({ section: each }) => each);
  return { type: "rich_text", elements: [{ type: "rich_text_list", style: "bullet", elements }] };
}

/** Its headings stand above each part of it. */
function tableOf({ columns, headings }: TableHead, rows: readonly Of<"row">[]): SlackBlock {
  const isHeaded = headings.some((heading) => heading.length > 0);
  const all = [...(isHeaded ? [headings] : []), ...rows.map(({ cells }) => cells)];
  return {
    type: "table",
    column_settings: columns.map(({ align }) => ({ align, is_wrapped: align === "left" })),
    rows: all.map((row) => row.map(cellOf)),
  };
}

/** Slack takes no empty cell. */
function cellOf(cell: TableCell): RichText {
  const elements = cell.length === 0 ? [{ type: "text", text: " " } as const] : cell;
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}
