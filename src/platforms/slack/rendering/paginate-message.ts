/** Spreads pieces over as many messages as Slack's limits ask for. */
import { paginate, sum } from "../../paginate.ts";
import { messageLimits, rowsOnPage } from "../limits.ts";
import type { SlackBlock } from "./block-kit.ts";
import { countBlocks, toSlackBlocks } from "./layout.ts";
import type { MessageChunk } from "./message-chunks.ts";
import { chunkSize } from "./message-chunks.ts";

/** What one message shows besides its title and its buttons. */
export interface MessagePage {
  readonly blocks: readonly SlackBlock[];
  /** How many facts, rows, lines and quotes come after it. */
  readonly remaining: number;
}

/** Title, buttons, menus and notes; a view has as many more. */
const blocksLeft = messageLimits.blocks - 10;
const otherText = 1000;

/** @param tail what stands at the end of each part, as long as there is room for it: who says so */
export function paginateMessage(
  pieces: readonly MessageChunk[],
  tail: readonly MessageChunk[],
): readonly MessagePage[] {
  const everywhere = sizeOf(tail) <= messageLimits.all / 3 && countBlocks(tail) <= 10;
  const end = everywhere ? tail : [];
  const room = {
    text: messageLimits.all - otherText - sizeOf(end),
    blocks: blocksLeft - countBlocks(end),
  };
  const flow = (everywhere ? pieces : [...pieces, ...tail]).map(measured);
  const groups = paginate(flow, (group) => fits(group, room));
  return groups.map((group, at) => ({
    blocks: toSlackBlocks([...group.map(({ piece }) => piece), ...end]),
    remaining: sum(groups.slice(at + 1).flatMap((later) => later.map(({ piece }) => piece.items))),
  }));
}

/** Each is measured once, however often it is moved. */
interface Measured {
  readonly piece: MessageChunk;
  readonly size: number;
}

const measured = (piece: MessageChunk): Measured => ({ piece, size: chunkSize(piece) });

const sizeOf = (pieces: readonly MessageChunk[]): number => sum(pieces.map(chunkSize));

function fits(
  group: readonly Measured[],
  room: { readonly text: number; readonly blocks: number },
): boolean {
  return (
    sum(group.map(({ piece }) => piece.items)) <= rowsOnPage &&
    sum(group.map(({ size }) => size)) <= room.text &&
    (group.length <= room.blocks || countBlocks(group.map(({ piece }) => piece)) <= room.blocks)
  );
}
