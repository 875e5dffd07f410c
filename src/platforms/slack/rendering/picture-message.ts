/** A picture as a message of its own, below the words that it belongs to; or, to the asker alone, why there is none. */
import type { Reply } from "../../../answer/reply.ts";
import { wordsFor } from "../../../words/words.ts";
import { textMessage } from "../response-steps.ts";
import { toSlackBlocks } from "./layout.ts";
import { summaryOf } from "./notification-text.ts";
import { pictureBlockOf, toImageBlock, unavailableNotice } from "./picture.ts";
import type { PictureSource } from "./picture-source.ts";
import type { Message } from "./to-slack.ts";

/** @returns nothing where there is nothing to say */
export function pictureMessage(reply: Reply, source: PictureSource): Message | undefined {
  const block = pictureBlockOf(reply);
  const words = wordsFor(reply.ask.locale);
  const summary = summaryOf(reply.answer, words);
  if (block === undefined) return undefined;
  if (source.kind !== "none") {
    const image = toImageBlock(source, block.alt, words);
    return { ...textMessage(summary, [image]), response_type: "in_channel" };
  }
  const why = unavailableNotice(source.why, true, words.locale);
  return why.length === 0 ? undefined : textMessage(summary, toSlackBlocks(why));
}
