/** Completes an answer to an interaction once it is posted, over the gateway and HTTP alike: deletes a message, attaches a picture. */
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { InteractionResponse } from "../response-types.ts";
import { attachPicture, logPictureOutcome } from "./attach-picture.ts";
import type { CallbackDelivery } from "./callback-sender.ts";
import type { EditSequencer, EditSlot } from "./edit-sequencer.ts";
import { deleteOriginal, makeOriginalResponseEditor } from "./original-response.ts";

export interface AfterResponseContext {
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly pictures?: PictureRenderer | undefined;
  readonly signal: AbortSignal;
  /** The interaction's. */
  readonly token: string;
  readonly slot: EditSlot;
  readonly delivery: CallbackDelivery;
}

/** Most answers are complete by themselves, and supersede no other. */
export const needsAfterResponse = (
  { replacedMessage, shouldDeleteMessage, picture }: InteractionResponse,
  edits: EditSequencer,
): boolean =>
  picture !== undefined ||
  shouldDeleteMessage !== undefined ||
  edits.isUnderWay(replacedMessage ?? "");

/** Never rejects. */
export async function afterResponse(
  context: AfterResponseContext,
  { meta: { reference }, shouldDeleteMessage, picture }: InteractionResponse,
): Promise<void> {
  const { log, pictures, signal, slot, delivery } = context;
  if (shouldDeleteMessage) await deleteOriginal({ ...context, reference });
  if (delivery.shows === "picture") logPictureOutcome(log, reference, { kind: "shown" });
  else if (delivery.refused)
    logPictureOutcome(log, reference, { kind: "refused", why: delivery.refused });
  else if (picture && pictures) {
    const edit = makeOriginalResponseEditor(context);
    await attachPicture(picture, { log, pictures, reference, slot, edit, signal });
  }
  slot.end();
}
