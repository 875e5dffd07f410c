/** A reply as a message of Discord's: one embed, and what can be pressed under it. */
import type { Answer } from "../../../answer/answer.ts";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { errorReply, errorReplyWithHelp, isShareable } from "../../error-reply.ts";
import { printable } from "../../printable.ts";
import { truncate, zeroWidthSpace } from "../../text-limits.ts";
import { messageFlag, noMentions } from "../api-constants.ts";
import type { ActionRow } from "./components.ts";
import { actionRows, againCode, maxQuestions } from "./components.ts";
import type { FieldChunk } from "./embed-chunks.ts";
import { embedPages } from "./embed-pages.ts";
import type { EmbedPage } from "./paginate-embeds.ts";

/** https://discord.com/developers/docs/resources/message#create-message */
export interface Message {
  readonly content?: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly ActionRow[];
  readonly flags?: number;
  readonly allowed_mentions: typeof noMentions;
}

export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly color: number;
  readonly fields?: readonly Omit<FieldChunk, "kind" | "items">[];
  readonly footer?: { readonly text: string };
}

export interface MessageOptions {
  /** Does only the asker see it? */
  readonly ephemeral: boolean;
  /** Whoever may delete a public answer: a user's id. */
  readonly asker?: string | undefined;
  /** Of an answer in several parts, from 1; beyond the last, the last. */
  readonly part?: number;
  /** Who shows a private answer to everybody. */
  readonly sharedBy?: string | undefined;
  /** Why the answer's picture is not in it. */
  readonly missingPicture?: "busy" | "failed" | undefined;
}

/** Blue, grey and amber, readable on Discord's dark and light ground. */
const colours = { plain: 0x3b6ea8, nothing: 0x80848e, trouble: 0xd98e04 } satisfies Record<
  Answer["tone"],
  number
>;

export function toDiscord(reply: Reply, showing: MessageOptions): Message {
  const { ask: asked, answer } = reply;
  const words = wordsFor(asked.locale);
  const { title, parts, next } = embedPages(reply);
  const part = Math.min(showing.part ?? 1, parts.length);
  const shown = parts[part - 1] ?? nothing;
  const share = showing.ephemeral && isShareable(reply) ? asked : undefined;
  const asker = showing.ephemeral ? undefined : showing.asker;
  const shared = showing.sharedBy !== undefined;
  const place = { asked, part, parts: parts.length, remaining: shown.remaining };
  const again = showing.missingPicture && againCode(asked);
  const footer = footerOf(shown, { ...showing, again }, words);
  return {
    embeds: [embedOf(title, shown, footer, colours[answer.tone])],
    components: actionRows(
      next.slice(0, maxQuestions),
      { place, asker, shared, share, again },
      words,
    ),
    ...(showing.ephemeral && { flags: messageFlag.ephemeral }),
    allowed_mentions: noMentions,
  };
}

const nothing: EmbedPage = { description: "", fields: [], remaining: 0 };

function embedOf(
  title: string,
  { description, fields }: EmbedPage,
  footer: string,
  color: number,
): Embed {
  const isEmpty = title === "" && description === "" && fields.length === 0;
  return {
    ...(title !== "" && { title }),
    ...((description !== "" || isEmpty) && { description: description || zeroWidthSpace }),
    color,
    ...(fields.length > 0 && { fields }),
    ...(footer !== "" && { footer: { text: footer } }),
  };
}

interface Footed extends MessageOptions {
  readonly again: string | undefined;
}

function footerOf(
  { remaining }: EmbedPage,
  { sharedBy, missingPicture, again }: Footed,
  { buttons, pictures }: Words,
): string {
  const lines = [
    ...(remaining > 0 ? [buttons.andMore(remaining)] : []),
    ...(missingPicture === undefined
      ? []
      : [pictures.missing[missingPicture](again !== undefined)]),
    ...(sharedBy === undefined ? [] : [buttons.shared(truncate(printable(sharedBy), 100))]),
  ];
  return lines.join(" · ");
}

/* merged: What could not be done, as a private message of Discord's. */

export const toErrorMessage = (message: string, words: Words): Message =>
  toDiscord(errorReply(message, words), { ephemeral: true });

/** The same above what can be asked. */
export const toErrorMessageWithHelp = (message: string, help: Reply, words: Words): Message =>
  toDiscord(errorReplyWithHelp(message, help, words), { ephemeral: true });
