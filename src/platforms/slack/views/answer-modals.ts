/** Views that show an answer: what was asked from anywhere, and what a message names. */
import * as z from "zod";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { callback } from "../action-ids.ts";
import { sectionLimits, viewLimits } from "../limits.ts";
import { toButtons } from "../rendering/actions.ts";
import type { Modal, SlackBlock } from "../rendering/block-kit.ts";
import { toTextObject } from "../rendering/escape.ts";
import type { PictureLocator } from "../rendering/picture-source.ts";
import { answerBlocks } from "../rendering/to-slack.ts";

/** Where a view came from: the message that its answers may be posted under. */
export interface ThreadRef {
  readonly channel: string;
  readonly thread: string;
}

export interface ModalOptions {
  readonly title: string;
  /** Of an answer in several parts, from 1. */
  readonly part?: number;
  /** Kept from the view that it takes the place of. */
  readonly metadata?: string | undefined;
  readonly pictureAt?: PictureLocator | undefined;
}

export function answerModal(
  reply: Reply,
  { title, part = 1, metadata, pictureAt }: ModalOptions,
): Modal {
  const words = wordsFor(reply.ask.locale);
  const blocks = answerBlocks(reply, { ephemeral: true, part, inView: true, pictureAt });
  const own =
    metadata && parseThreadRef(metadata)
      ? postBlocks([{ label: words.slack.postAnswer, asked: reply.ask }], words)
      : [];
  const shown = reply.answer.tone === "trouble" ? blocks : [...blocks, ...own];
  return modal(title, shown, words, metadata);
}

/** Beside each that was found there is a button that posts what is known of it, under the message. */
export function lookUpModal(reply: Reply, origin: ThreadRef | undefined): Modal {
  const words = wordsFor(reply.ask.locale);
  const { followUps } = reply.answer;
  const found = followUps.map(({ label, ask }) => ({ label, asked: ask }));
  const blocks = [
    ...answerBlocks(reply, { ephemeral: true, inView: true }),
    ...(origin === undefined || found.length === 0 ? [] : postBlocks(found, words)),
  ];
  const metadata = origin && JSON.stringify(origin);
  return modal(words.slack.lookUp.title, blocks, words, metadata);
}

/** @returns nothing for what is no such place; never throws */
export function parseThreadRef(metadata: string): ThreadRef | undefined {
  return place.safeParse(metadata).data;
}

const place = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      // What is no JSON is none of ours.
      context.addIssue({ code: "custom" });
      return z.NEVER;
    }
  })
  .pipe(z.object({ channel: z.string().min(1), thread: z.string().min(1) }));

interface Postable {
  readonly label: string;
  readonly asked: Reply["ask"];
}

function postBlocks(postable: readonly Postable[], { slack }: Words): readonly SlackBlock[] {
  return postable.flatMap(({ label, asked }, at): readonly SlackBlock[] => {
    const [accessory] = toButtons(`post-${at}`, slack.postInThread, { kind: "post", asked });
    const text = toTextObject(label, sectionLimits.text);
    return accessory === undefined ? [] : [{ type: "section", text, accessory }];
  });
}

/** A view that says one thing. */
export function noteModal(message: string, words: Words): Modal {
  const text = toTextObject(message, sectionLimits.text);
  return modal(words.slack.form.title, [{ type: "section", text }], words);
}

function modal(
  title: string,
  blocks: readonly SlackBlock[],
  { slack }: Words,
  metadata?: string | undefined,
): Modal {
  const kept = metadata === undefined || metadata === "" || metadata.length > viewLimits.metadata;
  return {
    type: "modal",
    callback_id: callback.answer,
    title: toTextObject(title, viewLimits.title),
    close: toTextObject(slack.form.close, viewLimits.title),
    ...(!kept && { private_metadata: metadata }),
    blocks,
  };
}
