/** The pictures that were uploaded, by workspace: each once, and again when Slack may have thrown it away. */

import { setTimeout as sleep } from "node:timers/promises";
import { WebAPIHTTPError } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import { english } from "../../../words/english.ts";
import type { Entry, Log } from "../../log.ts";
import type { PictureRenderer, PictureRequest, RenderedPicture } from "../../picture-renderer.ts";
import type { Body } from "../incoming-request.ts";
import { textIn } from "../incoming-request.ts";
import type { PictureSource, UploadedFiles } from "../rendering/picture-source.ts";
import type { WorkspaceRef } from "../workspaces.ts";
import { installTargetOf } from "../workspaces.ts";
import type { CallOutcome } from "./retry.ts";
import { retryCall } from "./retry.ts";
import type { SendContext } from "./send-step.ts";
import { call } from "./send-step.ts";
import { withTimeout } from "./with-timeout.ts";

export interface UploadsStart {
  readonly pictures: Pick<PictureRenderer, "render" | "idOf">;
  readonly log: Log;
}

const strings = english.slack.operator;

/** A workspace may delete files, after a day at the earliest. */
const retentionMs = 6 * 3_600_000;
/** So long after it was refused, a workspace may have given the right. */
const refusedMs = 600_000;
const max = 5000;

export class PictureUploads {
  readonly #start: UploadsStart;
  readonly #files = new LRUCache<string, string>({ max: max, ttl: retentionMs });
  readonly #refusing = new LRUCache<string, true>({ max: max, ttl: refusedMs });
  readonly #told = new LRUCache<string, true>({ max: max });
  readonly #underWay = new Map<string, Promise<PictureSource>>();

  constructor(start: UploadsStart) {
    this.#start = start;
  }

  filesOf(origin: WorkspaceRef): UploadedFiles {
    return {
      idOf: (name) => this.#files.get(keyOf(origin, name)),
      isAllowed: !this.#refusing.has(keyOf(origin)),
    };
  }

  /** Whoever wants the same at the same time waits for the same, and nobody too long. Never rejects. */
  async sourceOf(
    sending: SendContext,
    wanted: PictureRequest,
    reference: string,
  ): Promise<PictureSource> {
    const key = keyOf(sending.origin, this.#start.pictures.idOf(wanted));
    const id = this.#files.get(key);
    if (id !== undefined) return { kind: "file", id };
    const coming = this.#underWay.get(key) ?? this.#upload(sending, wanted, { key, reference });
    this.#underWay.set(key, coming);
    const { timeouts, shutdownSignal: signal } = sending;
    return withTimeout(
      coming,
      { kind: "none", why: "failed" },
      { milliseconds: timeouts.pictureMs, signal },
    );
  }

  /** The bot was taken out of it; whoever installs it anew may give the right. */
  dropWorkspace(raw: Body): void {
    const left = [textIn(raw, "team_id"), textIn(raw, "enterprise_id")];
    for (const cache of [this.#files, this.#refusing, this.#told])
      for (const key of cache.keys()) if (left.includes(key.split(" ")[0])) cache.delete(key);
  }

  /** Slack shows it no more. */
  dropFile(file: string): void {
    for (const [key, id] of this.#files.entries()) if (id === file) this.#files.delete(key);
  }

  async #upload(sending: SendContext, wanted: PictureRequest, { key, reference }: Upload) {
    try {
      const drawing = await this.#start.pictures.render(wanted);
      if (drawing.kind !== "drawn") return this.#none(drawing.kind, { reference });
      const outcome = await uploadPicture(sending, drawing.drawn);
      if (outcome.kind === "through") return await this.#kept(sending, key, outcome.given);
      const meta = { reference, ...outcome.why };
      return meta.code === "missing_scope"
        ? this.#refused(keyOf(sending.origin), meta)
        : this.#none("failed", meta);
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #kept(
    { timeouts, shutdownSignal: signal }: SendContext,
    key: string,
    id: string,
  ): Promise<PictureSource> {
    await sleep(timeouts.fileProcessingMs, undefined, { signal }).catch(() => undefined);
    this.#files.set(key, id);
    return { kind: "file", id };
  }

  /** Logged once: nothing but a person mends it. */
  #refused(workspace: string, meta: Entry): PictureSource {
    this.#refusing.set(workspace, true);
    const isTold = this.#told.has(workspace);
    this.#told.set(workspace, true);
    if (!isTold) this.#start.log.warn({ ...entry, ...meta }, strings.mayNotUpload);
    return { kind: "none", why: "not-allowed" };
  }

  #none(why: "busy" | "failed", meta: Entry): PictureSource {
    this.#start.log.warn({ ...entry, outcome: why, ...meta }, strings.notIllustrated);
    return { kind: "none", why };
  }
}

const entry = { platform: "slack", event: "picture" } as const;

interface Upload {
  readonly key: string;
  readonly reference: string;
}

/** Its files belong to whoever installed the bot. */
function keyOf(origin: WorkspaceRef, name = ""): string {
  const place = installTargetOf(origin);
  const whose = place?.kind === "enterprise" ? place.enterprise : (place?.team ?? "");
  return `${whose} ${name}`;
}

/* merged:
 * Uploads a picture into a workspace, and shares it nowhere: it is seen where a message of ours shows it.
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 */

const place = z.object({ upload_url: z.url(), file_id: z.string().regex(/^F[A-Z\d]+$/) });

/** A file that is there twice stands nowhere twice. */
const asOftenAsItTakes = { onServerError: true, onNoResponse: true };

/** Never rejects. @returns the file's ID; Slack has yet to look at it */
function uploadPicture(sending: SendContext, drawn: RenderedPicture): Promise<CallOutcome<string>> {
  return retryCall(sending, () => upload(sending, drawn), asOftenAsItTakes);
}

async function upload(sending: SendContext, { png }: RenderedPicture): Promise<string> {
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
async function put({ fetch, timeouts }: SendContext, url: string, png: Buffer): Promise<void> {
  const { ok, status, statusText, text } = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", "Content-Length": `${png.length}` },
    body: png,
    redirect: "error",
    signal: AbortSignal.timeout(timeouts.uploadMs),
  });
  await text();
  if (!ok) throw new WebAPIHTTPError(status, statusText, {});
}
