/** What is left to do when an answer to an interaction stands, whichever way it came in. */
import type { Log } from "../../log.ts";
import type { Pictures } from "../../picture-renderer.ts";
import type { Responded } from "../response-types.ts";
import { illustrate, tellPicture } from "./attach-picture.ts";
import type { Through } from "./callback-sender.ts";
import type { MessageTurn, MessageTurns } from "./edit-sequencer.ts";
import { deleteOriginal, originalOf } from "./original-response.ts";

export interface Following {
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly pictures?: Pictures | undefined;
  readonly signal: AbortSignal;
  /** The interaction's. */
  readonly token: string;
  readonly turn: MessageTurn;
  readonly posted: Through;
}

/** Most answers are complete by themselves, and in no other's way. */
export const isFollowed = (
  { changes, deletes, illustrates }: Responded,
  turns: MessageTurns,
): boolean => illustrates !== undefined || deletes !== undefined || turns.isUnderWay(changes ?? "");

/** Never rejects. */
export async function followAnswer(following: Following, responded: Responded): Promise<void> {
  const { told, deletes, illustrates } = responded;
  const { reference } = told;
  const { log, pictures, signal, turn, posted } = following;
  if (deletes) await deleteOriginal({ ...following, reference });
  if (posted.shows === "picture") tellPicture(log, reference, { kind: "shown" });
  else if (posted.refused) tellPicture(log, reference, { kind: "refused", why: posted.refused });
  else if (illustrates && pictures) {
    const edit = originalOf(following);
    await illustrate(illustrates, { log, pictures, reference, turn, edit, signal });
  }
  turn.end();
}
