/** Puts the picture into an answer that already stands there in words: no answer waits for a drawing. */
import { setTimeout as sleep } from "node:timers/promises";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import type { PictureRenderer } from "../../picture-renderer.ts";
import { errorCode } from "../api-constants.ts";
import type { PendingPicture } from "../rendering/picture-attachment.ts";
import { fileOf, pictureRequest, withPicture } from "../rendering/picture-attachment.ts";
import { toDiscord } from "../rendering/to-discord.ts";
import type { EditSlot } from "./edit-sequencer.ts";
import type { Edited, EditMessage } from "./original-response.ts";

export interface Illustrating {
  readonly log: Log;
  readonly pictures: Pick<PictureRenderer, "render">;
  readonly reference: string;
  readonly turn: Pick<EditSlot, "isCurrent" | "edit">;
  readonly edit: EditMessage;
  readonly signal: AbortSignal;
}

/** Before each further try, in milliseconds: over HTTP, Discord may not have our answer yet (10015). */
const waits = [300, 1000];

/** Never rejects: without a picture the words stay, say why where the asker can help it, and the log has the rest. */
export async function attachPicture(
  illustration: PendingPicture,
  illustrating: Illustrating,
): Promise<void> {
  const { log, reference } = illustrating;
  logPictureOutcome(log, reference, await fateOf(illustration, illustrating).catch(refusedBy));
}

const refusedBy = (error: unknown): PictureOutcome => ({
  kind: "refused",
  why: { code: error instanceof Error ? error.name : typeof error },
});

async function fateOf(
  illustration: PendingPicture,
  illustrating: Illustrating,
): Promise<PictureOutcome> {
  const { pictures, turn, edit } = illustrating;
  const drawing = await pictures.render(pictureRequest(illustration));
  if (!turn.isCurrent) return { kind: "overtaken" };
  if (drawing.kind === "drawn") {
    const { flags: _, ...message } = withPicture(illustration);
    return patiently(illustrating, () => edit(message, fileOf(drawing.drawn)));
  }
  const { reply, showing } = illustration;
  const { flags: _, ...message } = toDiscord(reply, { ...showing, missingPicture: drawing.kind });
  const meta = await patiently(illustrating, () => edit({ attachments: [], ...message }));
  return meta.kind === "shown" ? { kind: drawing.kind } : meta;
}

/** Between two tries a newer answer may come. */
async function patiently(
  { turn, signal }: Illustrating,
  edit: () => Promise<Edited>,
): Promise<PictureOutcome> {
  const settling = () => settled(edit);
  let fate = await turn.edit(settling);
  for (const wait of waits) {
    if (!mayComeRight(fate) || signal.aborted) break;
    await sleep(wait, undefined, { signal }).catch(() => undefined);
    if (!turn.isCurrent) return { kind: "overtaken" };
    fate = await turn.edit(settling);
  }
  return fate;
}

async function settled(edit: () => Promise<Edited>): Promise<PictureOutcome> {
  try {
    const { status, code } = await edit();
    if (status < 300) return { kind: "shown" };
    return isGone(code) ? { kind: "gone" } : { kind: "refused", why: { status, code } };
  } catch (error) {
    return refusedBy(error);
  }
}

/** Somebody deleted the answer, or all around it. */
const isGone = (code: unknown): boolean =>
  code === errorCode.unknownMessage || code === errorCode.unknownChannel;

const mayComeRight = (fate: PictureOutcome): boolean =>
  fate.kind === "refused" &&
  (Number(fate.why.status) >= 500 || fate.why.code === errorCode.unknownWebhook);

/* merged: What the log has of a picture: what became of it, and never what it shows. */

/** What became of a picture. */
export type PictureOutcome =
  | { readonly kind: "shown" }
  /** None was drawn, and the answer says so. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed" }
  /** A newer answer has the message. */
  | { readonly kind: "overtaken" }
  /** There is no message any more. */
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly why: Why };

interface Why {
  readonly status?: number | undefined;
  readonly code?: unknown;
}

const strings = english.discord.operator;

/** @param reference of the answer */
export function logPictureOutcome(log: Log, reference: string, fate: PictureOutcome): void {
  const meta = { platform: "discord", event: "picture", reference };
  const outcome = fate.kind;
  switch (outcome) {
    case "shown":
      log.info({ ...meta, outcome }, strings.illustrated);
      return;
    case "overtaken":
    case "gone":
      log.debug({ ...meta, outcome }, strings.tooLateToIllustrate);
      return;
    case "busy":
    case "failed":
      log.warn({ ...meta, outcome }, strings.notIllustrated);
      return;
    case "refused":
      log.warn({ ...meta, ...fate.why }, lineFor(fate.why));
  }
}

const lineFor = ({ code }: Why): string =>
  code === errorCode.missingPermissions ? strings.mayNotAttach : strings.notIllustrated;
