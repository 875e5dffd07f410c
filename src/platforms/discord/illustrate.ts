/** Puts the picture into an answer that already stands there in words: no answer waits for a drawing. */
import { setTimeout as sleep } from "node:timers/promises";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import type { Pictures } from "../pictures.ts";
import type { Called } from "./call-discord.ts";
import { callDiscord } from "./call-discord.ts";
import type { Illustration } from "./illustration.ts";
import { illustrated, pictureFile, wantedBy } from "./illustration.ts";
import { fault } from "./protocol.ts";

export interface Illustrating {
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly pictures: Pick<Pictures, "draw">;
  /** The interaction's. */
  readonly token: string;
  readonly reference: string;
  readonly signal?: AbortSignal;
}

/** Before each further try, in milliseconds: over HTTP, Discord may not have our answer yet (10015). */
const waits = [300, 1000];

const said = english.discord.operator;

/** Never rejects: without a picture the words stay, and the log says why. */
export async function illustrate(
  illustration: Illustration,
  illustrating: Illustrating,
): Promise<void> {
  const { log, reference, pictures } = illustrating;
  const told = { platform: "discord", event: "picture", reference };
  try {
    const wanted = wantedBy(illustration);
    if (wanted === undefined) return;
    const drawing = await pictures.draw(wanted);
    if (drawing.kind !== "drawn")
      return log.warn({ ...told, outcome: drawing.kind }, said.notIllustrated);
    const { status } = await patiently(illustration, illustrating, drawing.drawn.png);
    if (status >= 300) log.warn({ ...told, status }, said.notIllustrated);
    else log.info({ ...told, outcome: "shown" }, said.illustrated);
  } catch (error) {
    const code = error instanceof Error ? error.name : typeof error;
    log.warn({ ...told, code }, said.notIllustrated);
  }
}

async function patiently(
  illustration: Illustration,
  illustrating: Illustrating,
  png: Buffer,
): Promise<Called> {
  const { applicationId, apiUrl, token, signal } = illustrating;
  const path = `/webhooks/${applicationId}/${encodeURIComponent(token)}/messages/@original`;
  const body = illustrated(illustration);
  const file = { name: pictureFile, type: "image/png", bytes: png };
  const edit = () => callDiscord({ apiUrl, method: "PATCH", path, body, file, signal });
  let called = await edit();
  for (const wait of waits) {
    if (!mayComeRight(called)) break;
    await sleep(wait, undefined, { signal });
    called = await edit();
  }
  return called;
}

const mayComeRight = ({ status, body }: Called): boolean =>
  status >= 500 ||
  (typeof body === "object" &&
    body !== null &&
    "code" in body &&
    body.code === fault.unknownWebhook);
