/** An answer as it is drawn, whoever looks at it and at which part of it. */
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { toOneLine } from "../../ask-text.ts";
import { isTooLong } from "../custom-id.ts";
import { embed } from "../limits.ts";
import { blockPieces } from "./blocks.ts";
import type { CodedNext } from "./components.ts";
import { coded, mostQuestions } from "./components.ts";
import type { Piece } from "./embed-chunks.ts";
import { fieldPieces, textPieces } from "./embed-chunks.ts";
import { bold, escaped, markdown } from "./markdown.ts";
import type { Part } from "./paginate-embeds.ts";
import { partsOf } from "./paginate-embeds.ts";
import { sourcePieces } from "./sources.ts";

export interface Drawing {
  /** Empty where it is too long for a title, and stands above the rest instead. */
  readonly title: string;
  /** There is always one. */
  readonly parts: readonly Part[];
  readonly next: readonly CodedNext[];
}

/** Room for whatever a footer says. */
const footerRoom = 250;

export function drawingOf({ answer, asked }: Reply): Drawing {
  const words = wordsFor(asked.locale);
  const whole = markdown(answer.title, words.locale).trim();
  const title = whole.length <= embed.title ? whole : "";
  const next = answer.next.map(coded);
  const pieces = [
    ...(title === "" ? textPieces(bold(whole), 0) : []),
    ...answer.blocks.flatMap((block) => blockPieces(block, words.locale)),
    ...inWords(next, words),
  ];
  const room = embed.all - title.length - footerRoom;
  return { title, parts: partsOf(pieces, sourcePieces(answer.sources, words), room), next };
}

/** Questions that no button can carry, to be typed; they stand at the answer's end. */
function inWords(next: readonly CodedNext[], { buttons }: Words): readonly Piece[] {
  const lines = next
    .filter(({ code }, at) => isTooLong(code) || at >= mostQuestions)
    .map(({ ask }) => escaped(toOneLine(ask)));
  return lines.length === 0 ? [] : fieldPieces(buttons.askFurther, lines.join("\n"));
}
