/** Spreads pieces over as many messages as Slack's limits ask for. */
import { spread, sum } from "../spread.ts";
import type { Block } from "./block-kit.ts";
import { laidOut } from "./layout.ts";
import { message, rowsOnPage } from "./limits.ts";
import type { Piece } from "./pieces.ts";
import { pieceSize } from "./pieces.ts";

/** What one message shows besides its title and its buttons. */
export interface Part {
  readonly blocks: readonly Block[];
  /** How many facts, rows, lines and quotes come after it. */
  readonly left: number;
}

/** Title, buttons, menus and notes; a view has as many more. */
const otherBlocks = 10;
const otherText = 1000;

/** @param tail what stands at the end of each part, as long as there is room for it: who says so */
export function partsOf(pieces: readonly Piece[], tail: readonly Piece[]): readonly Part[] {
  const everywhere = sum(tail.map(pieceSize)) <= message.all / 3 && laidOut(tail).length <= 10;
  const end = everywhere ? tail : [];
  const groups = spread(everywhere ? pieces : [...pieces, ...tail], (group) => fits(group, end));
  return groups.map((group, at) => ({
    blocks: laidOut([...group, ...end]),
    left: sum(groups.slice(at + 1).flatMap((later) => later.map(({ items }) => items))),
  }));
}

function fits(group: readonly Piece[], end: readonly Piece[]): boolean {
  const all = [...group, ...end];
  return (
    sum(group.map(({ items }) => items)) <= rowsOnPage &&
    sum(all.map(pieceSize)) <= message.all - otherText &&
    laidOut(all).length <= message.blocks - otherBlocks
  );
}
