/** Modals that show an answer: to a question of the form, or on the names in a message. */
import * as z from "zod";
import type { Reply } from "../../../answer/reply.ts";
import type { Words } from "../../../words/words.ts";
import { wordsFor } from "../../../words/words.ts";
import { parseJson } from "../../parse-json.ts";
import { callbackIds } from "../action-ids.ts";
import { sectionLimits, viewLimits } from "../limits.ts";
import { toButtons } from "../rendering/actions.ts";
import type { Modal, SlackBlock } from "../rendering/block-kit.ts";
import { toTextObject } from "../rendering/escape.ts";
import type { PictureLocator } from "../rendering/picture-source.ts";
import { answerBlocks } from "../rendering/to-slack.ts";

/** The thread under the message that a modal was opened from: its answers may be posted there. */
export interface ThreadRef {
  readonly channel: string;
  readonly thread: string;
}

export interface ModalOptions {
  readonly title: string;
  /** Page of the answer, from 1. */
  readonly part?: number;
  /** `private_metadata` of the view that it replaces. */
  readonly metadata?: string | undefined;
  readonly pictureAt?: PictureLocator | undefined;
}

export function answerModal(
  reply: Reply,
  { title, part = 1, metadata, pictureAt }: ModalOptions,
): Modal {
  const words = wordsFor(reply.ask.locale);
  const blocks = answerBlocks(reply, { isEphemeral: true, part, isInView: true, pictureAt });
  const postButton =
    metadata && parseThreadRef(metadata)
      ? postBlocks([{ label: words.slack.postAnswer, ask: reply.ask }], words)
      : [];
  const all = reply.answer.tone === "trouble" ? blocks : [...blocks, ...postButton];
  return modal(title, all, words, metadata);
}

/** Each name that was found has a button that posts what is known of it, under the message. */
export function lookUpModal(reply: Reply, origin: ThreadRef | undefined): Modal {
  const words = wordsFor(reply.ask.locale);
  const { followUps } = reply.answer;
  const found = followUps.map(({ label, ask }) => ({ label, ask }));
  const blocks = [
    ...answerBlocks(reply, { isEphemeral: true, isInView: true }),
    ...(origin === undefined || found.length === 0 ? [] : postBlocks(found, words)),
  ];
  const metadata = origin && JSON.stringify(origin);
  return modal(words.slack.lookUp.title, blocks, words, metadata);
}

/** @param metadata `private_metadata` of a view. @returns undefined for any other text; never throws */
export function parseThreadRef(metadata: string): ThreadRef | undefined {
  return threadRef.safeParse(parseJson(metadata)).data;
}

const threadRef = z.object({ channel: z.string().min(1), thread: z.string().min(1) });

interface Postable {
  readonly label: string;
  readonly ask: Reply["ask"];
}

function postBlocks(postable: readonly Postable[], { slack }: Words): readonly SlackBlock[] {
  return postable.flatMap(({ label, ask }, at): readonly SlackBlock[] => {
    const [accessory] = toButtons(`post-${at}`, slack.postInThread, { kind: "post", ask });
    const text = toTextObject(label, sectionLimits.text);
    return accessory === undefined ? [] : [{ type: "section", text, accessory }];
  });
}

/** A modal with one text. */
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
  const isUnusable =
    metadata === undefined || metadata === "" || metadata.length > viewLimits.metadata;
  return {
    type: "modal",
    callback_id: callbackIds.answer,
    title: toTextObject(title, viewLimits.title),
    close: toTextObject(slack.form.close, viewLimits.title),
    ...(!isUnusable && { private_metadata: metadata }),
    blocks,
  };
}
