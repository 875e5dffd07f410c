/** An answer as it is drawn, whoever looks at it and at which part of it. */
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { formatAskText } from "../../ask-text.ts";
import { isTooLong } from "../custom-id.ts";
import { embedLimits } from "../limits.ts";
import { toEmbedChunks } from "./blocks.ts";
import type { FollowUpButton } from "./components.ts";
import { maxQuestions, toFollowUpButton } from "./components.ts";
import type { EmbedChunk } from "./embed-chunks.ts";
import { fieldChunks, textChunks } from "./embed-chunks.ts";
import { escapeMarkdown, toBold, toMarkdown } from "./markdown.ts";
import type { EmbedPage } from "./paginate-embeds.ts";
import { paginateEmbeds } from "./paginate-embeds.ts";
import { sourceFields } from "./sources.ts";

export interface EmbedPages {
  /** Empty where it is too long for a title, and stands above the rest instead. */
  readonly title: string;
  /** There is always one. */
  readonly parts: readonly EmbedPage[];
  readonly next: readonly FollowUpButton[];
}

/** Room for whatever a footer says. */
const footerRoom = 250;

export function embedPages({ answer, ask: asked }: Reply): EmbedPages {
  const words = wordsFor(asked.locale);
  const whole = toMarkdown(answer.title, words.locale).trim();
  const title = whole.length <= embedLimits.title ? whole : "";
  const next = answer.followUps.map(toFollowUpButton);
  const pieces = [
    ...(title === "" ? textChunks(toBold(whole), 0) : []),
    ...answer.blocks.flatMap((block) => toEmbedChunks(block, words.locale)),
    ...inWords(next, words),
  ];
  const room = embedLimits.all - title.length - footerRoom;
  return { title, parts: paginateEmbeds(pieces, sourceFields(answer.sources, words), room), next };
}

/** Questions that no button can carry, to be typed; they stand at the answer's end. */
function inWords(next: readonly FollowUpButton[], { buttons }: Words): readonly EmbedChunk[] {
  const lines = next
    .filter(({ code }, at) => isTooLong(code) || at >= maxQuestions)
    .map(({ ask }) => escapeMarkdown(formatAskText(ask)));
  return lines.length === 0 ? [] : fieldChunks(buttons.askFurther, lines.join("\n"));
}
