/** The small print at the end of a message: how much is left, and who shows it. */
import type { Words } from "../../../words/words.ts";
import { cut } from "../../text-limits.ts";
import type { Block } from "./block-kit.ts";
import { plainText } from "./escape.ts";

interface Noted {
  /** The name of whoever shows a private answer to everybody. */
  readonly sharedBy?: string | undefined;
}

export function notesOf(left: number, { sharedBy }: Noted, { buttons }: Words): readonly Block[] {
  const notes = [
    ...(left > 0 ? [buttons.andMore(left)] : []),
    ...(sharedBy === undefined ? [] : [buttons.shared(cut(sharedBy, 100))]),
  ];
  const elements = notes.map((note) => plainText(note, 300));
  return elements.length === 0 ? [] : [{ type: "context", elements }];
}
