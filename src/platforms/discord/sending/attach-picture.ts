/**
 * Attaches the picture to an answer that is posted already, in words: no answer waits for a drawing. Logs the outcome: shown,
 * not drawn, refused by Discord, superseded by a newer answer, message deleted; never what the picture shows.
 */
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import { retry } from "../../retry.ts";
import { errorCode } from "../api-constants.ts";
import type { PendingPicture } from "../rendering/picture-attachment.ts";
import {
  toFileUpload,
  toMessageWithPicture,
  toPictureRequest,
} from "../rendering/picture-attachment.ts";
import { toDiscord } from "../rendering/to-discord.ts";
import type { EditSlot } from "./edit-sequencer.ts";
import type { EditMessage, EditResult } from "./original-response.ts";

export interface AttachContext {
  readonly log: Log;
  readonly pictures: Pick<PictureRenderer, "render">;
  readonly reference: string;
  readonly slot: Pick<EditSlot, "isCurrent" | "edit">;
  readonly edit: EditMessage;
  readonly signal: AbortSignal;
}

export type PictureOutcome =
  | { readonly kind: "shown" }
  /** None was drawn, and the answer says so. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed" }
  /** A newer answer has the message. */
  | { readonly kind: "superseded" }
  | { readonly kind: "message-deleted" }
  | { readonly kind: "refused"; readonly why: RefusalReason };

interface RefusalReason {
  readonly status?: number | undefined;
  readonly code?: unknown;
}

/** Over HTTP, Discord may not have our answer yet (10015). */
const retryDelaysMs = [300, 1000];

/** Never rejects: without a picture the words stay, say why where the asker can help it, and the log has the rest. */
export async function attachPicture(
  picture: PendingPicture,
  context: AttachContext,
): Promise<void> {
  const outcome = await renderAndEdit(picture, context).catch(toRefusal);
  logPictureOutcome(context.log, context.reference, outcome);
}

async function renderAndEdit(
  picture: PendingPicture,
  context: AttachContext,
): Promise<PictureOutcome> {
  const { pictures, slot, edit } = context;
  const result = await pictures.render(toPictureRequest(picture));
  if (!slot.isCurrent) return { kind: "superseded" };
  if (result.kind === "drawn") {
    const { flags: _, ...message } = toMessageWithPicture(picture);
    return retryEdit(context, () => edit(message, toFileUpload(result.drawn)));
  }
  const { reply, options } = picture;
  const { flags: _, ...message } = toDiscord(reply, { ...options, missingPicture: result.kind });
  const outcome = await retryEdit(context, () => edit({ attachments: [], ...message }));
  return outcome.kind === "shown" ? { kind: result.kind } : outcome;
}

/** Between two attempts a newer answer may take the message over. */
function retryEdit(
  { slot, signal }: AttachContext,
  edit: () => Promise<EditResult>,
): Promise<PictureOutcome> {
  const attempt = async (): Promise<PictureOutcome> =>
    slot.isCurrent ? slot.edit(() => attemptEdit(edit)) : { kind: "superseded" };
  return retry(attempt, {
    signal,
    delayAfter: (outcome, attempts) =>
      isWorthRetrying(outcome) ? retryDelaysMs[attempts - 1] : undefined,
  });
}

async function attemptEdit(edit: () => Promise<EditResult>): Promise<PictureOutcome> {
  try {
    const { status, code } = await edit();
    if (status < 300) return { kind: "shown" };
    return isDeleted(code)
      ? { kind: "message-deleted" }
      : { kind: "refused", why: { status, code } };
  } catch (error) {
    return toRefusal(error);
  }
}

const toRefusal = (error: unknown): PictureOutcome => ({
  kind: "refused",
  why: { code: error instanceof Error ? error.name : typeof error },
});

/** Somebody deleted the answer, or the channel it is in. */
const isDeleted = (code: unknown): boolean =>
  code === errorCode.unknownMessage || code === errorCode.unknownChannel;

const isWorthRetrying = (outcome: PictureOutcome): boolean =>
  outcome.kind === "refused" &&
  (Number(outcome.why.status) >= 500 || outcome.why.code === errorCode.unknownWebhook);

const strings = english.discord.operator;

/** @param reference of the answer */
export function logPictureOutcome(log: Log, reference: string, outcome: PictureOutcome): void {
  const entry = { platform: "discord", event: "picture", reference, outcome: outcome.kind };
  switch (outcome.kind) {
    case "shown":
      log.info(entry, strings.pictureAttached);
      return;
    case "superseded":
    case "message-deleted":
      log.debug(entry, strings.pictureTooLate);
      return;
    case "busy":
    case "failed":
      log.warn(entry, strings.pictureNotAttached);
      return;
    case "refused":
      log.warn({ ...entry, ...outcome.why }, messageFor(outcome.why));
  }
}

const messageFor = ({ code }: RefusalReason): string =>
  code === errorCode.missingPermissions
    ? strings.missingAttachPermission
    : strings.pictureNotAttached;
