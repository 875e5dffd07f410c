/** The small print at the end of a message: how much is left, and who shows it. */
import type { Words } from "../../../words/words.ts";
import { truncate } from "../../text-limits.ts";
import type { SlackBlock } from "./block-kit.ts";
import { toTextObject } from "./escape.ts";

interface Noted {
  /** The name of whoever shows a private answer to everybody. */
  readonly sharedBy?: string | undefined;
}

export function footerBlocks(
  left: number,
  { sharedBy }: Noted,
  { buttons }: Words,
): readonly SlackBlock[] {
  const notes = [
    ...(left > 0 ? [buttons.andMore(left)] : []),
    ...(sharedBy === undefined ? [] : [buttons.shared(truncate(sharedBy, 100))]),
  ];
  const elements = notes.map((note) => toTextObject(note, 300));
  return elements.length === 0 ? [] : [{ type: "context", elements }];
}
