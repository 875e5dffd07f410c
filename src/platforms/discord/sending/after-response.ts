/** What is left to do when an answer to an interaction stands, whichever way it came in. */
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { InteractionResponse } from "../response-types.ts";
import { attachPicture, logPictureOutcome } from "./attach-picture.ts";
import type { CallbackDelivery } from "./callback-sender.ts";
import type { EditSequencer, EditSlot } from "./edit-sequencer.ts";
import { deleteOriginal, originalResponseEditor } from "./original-response.ts";

export interface Following {
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly pictures?: PictureRenderer | undefined;
  readonly signal: AbortSignal;
  /** The interaction's. */
  readonly token: string;
  readonly turn: EditSlot;
  readonly posted: CallbackDelivery;
}

/** Most answers are complete by themselves, and in no other's way. */
export const needsAfterResponse = (
  { replacedMessage, deletesMessage, picture }: InteractionResponse,
  turns: EditSequencer,
): boolean =>
  picture !== undefined || deletesMessage !== undefined || turns.isUnderWay(replacedMessage ?? "");

/** Never rejects. */
export async function afterResponse(
  following: Following,
  responded: InteractionResponse,
): Promise<void> {
  const { meta, deletesMessage, picture } = responded;
  const { reference } = meta;
  const { log, pictures, signal, turn, posted } = following;
  if (deletesMessage) await deleteOriginal({ ...following, reference });
  if (posted.shows === "picture") logPictureOutcome(log, reference, { kind: "shown" });
  else if (posted.refused)
    logPictureOutcome(log, reference, { kind: "refused", why: posted.refused });
  else if (picture && pictures) {
    const edit = originalResponseEditor(following);
    await attachPicture(picture, { log, pictures, reference, turn, edit, signal });
  }
  turn.end();
}
