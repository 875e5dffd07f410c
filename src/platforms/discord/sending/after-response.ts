/** What is left to do when an answer to an interaction stands, whichever way it came in. */
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import type { InteractionResponse } from "../response-types.ts";
import { attachPicture, logPictureOutcome } from "./attach-picture.ts";
import type { CallbackDelivered } from "./callback-sender.ts";
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
  readonly posted: CallbackDelivered;
}

/** Most answers are complete by themselves, and in no other's way. */
export const needsAfterResponse = (
  { changes, deletes, illustrates }: InteractionResponse,
  turns: EditSequencer,
): boolean => illustrates !== undefined || deletes !== undefined || turns.isUnderWay(changes ?? "");

/** Never rejects. */
export async function afterResponse(
  following: Following,
  responded: InteractionResponse,
): Promise<void> {
  const { told, deletes, illustrates } = responded;
  const { reference } = told;
  const { log, pictures, signal, turn, posted } = following;
  if (deletes) await deleteOriginal({ ...following, reference });
  if (posted.shows === "picture") logPictureOutcome(log, reference, { kind: "shown" });
  else if (posted.refused)
    logPictureOutcome(log, reference, { kind: "refused", why: posted.refused });
  else if (illustrates && pictures) {
    const edit = originalResponseEditor(following);
    await attachPicture(illustrates, { log, pictures, reference, turn, edit, signal });
  }
  turn.end();
}
