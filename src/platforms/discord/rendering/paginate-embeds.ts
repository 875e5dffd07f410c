/** Spreads pieces over as many embeds as Discord's limits ask for. Nothing is left out: what does not fit comes next. */

import { paginate, sum } from "../../paginate.ts";
import { zeroWidthSpace } from "../../text-limits.ts";
import { embedLimits, rowsOnPage } from "../limits.ts";
import type { EmbedChunk, FieldChunk, TextChunk } from "./embed-chunks.ts";

/** What one embed shows besides its title. */
export interface EmbedPage {
  readonly description: string;
  readonly fields: readonly Omit<FieldChunk, "kind" | "items">[];
  /** How many rows, lines and quotes come after it. */
  readonly remaining: number;
}

/**
 * @param room how many characters title and footer leave of an embed
 * @param tail what stands at the end of each part, as long as there is room for it: who says so
 */
export function paginateEmbeds(
  pieces: readonly EmbedChunk[],
  tail: readonly EmbedChunk[],
  room: number,
): readonly EmbedPage[] {
  const everywhere = sizeOf(tail) <= room / 2 && tail.length <= embedLimits.fields / 2;
  const flow = everywhere ? pieces : [...pieces, ...tail];
  const end = everywhere ? tail : [];
  const groups = paginate(flow, (group) =>
    fits(group, room - sizeOf(end), embedLimits.fields - end.length),
  );
  return groups.map((group, at) => ({
    ...laidOut([...group, ...end]),
    remaining: sum(groups.slice(at + 1).flatMap((later) => later.map(({ items }) => items))),
  }));
}

function fits(group: readonly EmbedChunk[], room: number, maxFields: number): boolean {
  const { description, fields } = laidOut(group);
  return (
    sizeOf(group) <= room &&
    description.length <= embedLimits.description &&
    fields.length <= maxFields &&
    sum(group.map(({ items }) => items)) <= rowsOnPage
  );
}

/** Texts stand in the description until a field comes; after it each is a field itself, for the order is the answer's. */
function laidOut(pieces: readonly EmbedChunk[]): Omit<EmbedPage, "remaining"> {
  const first = pieces.findIndex(({ kind }) => kind === "field");
  const at = first === -1 ? pieces.length : first;
  return {
    description: pieces.slice(0, at).flatMap(isText).map(spaced).join(""),
    fields: pieces.slice(at).map(asField),
  };
}

function isText(piece: EmbedChunk): readonly TextChunk[] {
  return piece.kind === "text" ? [piece] : [];
}

function spaced({ text, continues }: TextChunk, at: number): string {
  if (at === 0) return text;
  return continues ? `\n${text}` : `\n\n${text}`;
}

function asField(piece: EmbedChunk) {
  switch (piece.kind) {
    case "text":
      return { name: zeroWidthSpace, value: piece.text, inline: false };
    case "field":
      return { name: piece.name, value: piece.value, inline: piece.inline };
  }
}

/** With the white space that may come to stand between. */
function sizeOf(pieces: readonly EmbedChunk[]): number {
  return sum(
    pieces.map((piece) =>
      piece.kind === "text" ? piece.text.length + 2 : piece.name.length + piece.value.length,
    ),
  );
}
