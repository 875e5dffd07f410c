/** Shows a reply to an interaction where it came from: in the view, or in the conversation. */
import type { Reply } from "../../../answer/reply.ts";
import { wordsFor } from "../../../words/words.ts";
import type { Interaction } from "../payload-schemas.ts";
import type { Modal } from "../rendering/block-kit.ts";
import { cachedMessage } from "../rendering/to-slack.ts";
import type { ResponseStep } from "../response-steps.ts";
import { answerModal } from "../views/answer-modals.ts";
import type { HandlerContext, HandlerResult } from "./handler-context.ts";
import { messagePicturesFor, withFallback } from "./picture-steps.ts";

interface ShowOptions {
  /** Page of the answer, from 1. */
  readonly part?: number;
  /** Does it replace the private answer with the pressed button? */
  readonly isInPlace?: boolean;
  /** Left out for errors, which have no pictures. */
  readonly context?: HandlerContext;
}

export function stepsToShow(
  interaction: Interaction,
  reply: Reply,
  { part = 1, isInPlace = true, context }: ShowOptions = {},
): readonly ResponseStep[] {
  const { view, response_url: url, container } = interaction;
  const pictures = messagePicturesFor(context ?? {}, true);
  if (view !== undefined) {
    const { title } = wordsFor(reply.ask.locale).slack.form;
    const { pictureAt } = pictures;
    const modal = answerModal(reply, { title, part, metadata: view.private_metadata, pictureAt });
    if (view.type === "modal") return [{ kind: "update-view", id: view.id, view: modal }];
    return openView(interaction, modal);
  }
  if (url === undefined) return [];
  const shouldReplace = isInPlace && container?.is_ephemeral === true;
  const target = { replace_original: shouldReplace, ...threadOf(interaction) };
  const step = withFallback(reply, pictures, (picture) => {
    const answer = cachedMessage(reply, { isEphemeral: true, part, ...picture });
    return { kind: "respond", url, body: { ...answer, ...target } };
  });
  return [step];
}

/** An answer to a button in a thread stays in the thread. */
export function threadOf({ container, message }: Pick<Interaction, "container" | "message">) {
  const thread = container?.thread_ts ?? message?.thread_ts;
  return thread === undefined ? {} : { thread_ts: thread };
}

/** A trigger lives for three seconds. @param fallback where the person can be told that it was too late */
export function openView(
  { trigger_id: trigger }: Interaction,
  view: Modal,
  fallback: readonly ResponseStep[] = [],
): readonly ResponseStep[] {
  return trigger === undefined
    ? fallback
    : [{ kind: "open-view", trigger, view, ...(fallback.length > 0 && { fallback }) }];
}

/** Shows an error, privately, to an interaction of any type: without a response it would time out. */
export function showError(
  interaction: Interaction,
  reply: Reply,
  meta: HandlerResult["meta"],
): HandlerResult {
  const view = answerModal(reply, { title: wordsFor(reply.ask.locale).slack.form.title });
  switch (interaction.type) {
    case "block_suggestion":
      return { acknowledge: { options: [] }, steps: [], meta };
    case "view_submission":
      return { acknowledge: { response_action: "update", view }, steps: [], meta };
    case "message_action":
    case "shortcut":
      return { steps: openView(interaction, view), meta };
  }
  return { steps: stepsToShow(interaction, reply, { isInPlace: false }), meta };
}
