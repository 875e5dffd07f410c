/**
 * Uploads a picture into a workspace, and shares it nowhere: it is seen where a message of ours shows it.
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 */
import { WebAPIHTTPError } from "@slack/web-api";
import * as z from "zod";
import type { Drawn } from "../../picture-renderer.ts";
import { patiently } from "./retry.ts";
import type { Sending } from "./send-step.ts";
import { call } from "./send-step.ts";
import type { Outcome } from "./tell-outcome.ts";

const place = z.object({ upload_url: z.url(), file_id: z.string().regex(/^F[A-Z\d]+$/) });

/** A file that is there twice stands nowhere twice. */
const asOftenAsItTakes = { afterFault: true, afterSilence: true };

/** Never rejects. @returns the file's ID; Slack has yet to look at it */
export function uploadPicture(sending: Sending, drawn: Drawn): Promise<Outcome<string>> {
  return patiently(sending, () => upload(sending, drawn), asOftenAsItTakes);
}

async function upload(sending: Sending, { png }: Drawn): Promise<string> {
  const asked = { filename, length: png.length };
  const { upload_url, file_id } = place.parse(
    await call(sending, "files.getUploadURLExternal", asked),
  );
  await put(sending, upload_url, png);
  await call(sending, "files.completeUploadExternal", { files: [{ id: file_id, title }] });
  return file_id;
}

const filename = "picture.png";
const title = "Non Grata";

/** The address is secret, and needs no token. */
async function put({ fetch, patience }: Sending, url: string, png: Buffer): Promise<void> {
  const { ok, status, statusText, text } = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", "Content-Length": `${png.length}` },
    body: png,
    redirect: "error",
    signal: AbortSignal.timeout(patience.upload),
  });
  await text();
  if (!ok) throw new WebAPIHTTPError(status, statusText, {});
}
