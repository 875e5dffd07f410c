/**
 * Uploads pictures into workspaces and caches their file ids: each picture once in a workspace, and again when that may have
 * deleted the file. A file is shared nowhere: it is seen where a message of ours shows it.
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 */
import { setTimeout as sleep } from "node:timers/promises";
import { WebAPIHTTPError } from "@slack/web-api";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import { english } from "../../../words/english.ts";
import type { Entry, Log } from "../../log.ts";
import type { PictureRenderer, PictureRequest, RenderedPicture } from "../../picture-renderer.ts";
import { withTimeout } from "../../with-timeout.ts";
import type { Body } from "../incoming-request.ts";
import { textIn } from "../incoming-request.ts";
import type { PictureSource, UploadedFiles } from "../rendering/picture-source.ts";
import type { WorkspaceRef } from "../workspaces.ts";
import { installTargetOf } from "../workspaces.ts";
import { retryCall } from "./retry-call.ts";
import type { StepContext } from "./send-step.ts";
import { callMethod } from "./send-step.ts";

export interface UploadOptions {
  readonly pictures: Pick<PictureRenderer, "render" | "idOf">;
  readonly log: Log;
}

const strings = english.slack.operator;

/** A workspace may delete files, after a day at the earliest. */
const retentionMs = 6 * 3_600_000;
/** So long after it was refused, a workspace may have granted the scope. */
const refusalMs = 600_000;
const max = 5000;

export class PictureUploads {
  readonly #options: UploadOptions;
  readonly #fileIds = new LRUCache<string, string>({ max, ttl: retentionMs });
  readonly #refusals = new LRUCache<string, true>({ max, ttl: refusalMs });
  readonly #loggedRefusals = new LRUCache<string, true>({ max });
  readonly #inFlight = new Map<string, Promise<PictureSource>>();

  constructor(options: UploadOptions) {
    this.#options = options;
  }

  filesOf(origin: WorkspaceRef): UploadedFiles {
    return {
      idOf: (name) => this.#fileIds.get(keyOf(origin, name)),
      isAllowed: !this.#refusals.has(keyOf(origin)),
    };
  }

  /** Uploads a picture once for all who want it at the same time; waits no longer than the timeout. Never rejects. */
  async sourceOf(
    context: StepContext,
    request: PictureRequest,
    reference: string,
  ): Promise<PictureSource> {
    const key = keyOf(context.origin, this.#options.pictures.idOf(request));
    const id = this.#fileIds.get(key);
    if (id !== undefined) return { kind: "file", id };
    const upload = this.#inFlight.get(key) ?? this.#upload(context, request, { key, reference });
    this.#inFlight.set(key, upload);
    const { timeouts, shutdownSignal: signal } = context;
    const fallback: PictureSource = { kind: "none", why: "failed" };
    return withTimeout(upload, fallback, { timeoutMs: timeouts.pictureMs, signal });
  }

  /** For a workspace that uninstalled the bot: a new installation may grant the scope. */
  dropWorkspace(raw: Body): void {
    const ids = [textIn(raw, "team_id"), textIn(raw, "enterprise_id")];
    for (const cache of [this.#fileIds, this.#refusals, this.#loggedRefusals])
      for (const key of cache.keys()) if (ids.includes(key.split(" ")[0])) cache.delete(key);
  }

  /** For a file that Slack shows no more. */
  dropFile(file: string): void {
    for (const [key, id] of this.#fileIds.entries()) if (id === file) this.#fileIds.delete(key);
  }

  async #upload(
    context: StepContext,
    request: PictureRequest,
    { key, reference }: UploadMeta,
  ): Promise<PictureSource> {
    try {
      const result = await this.#options.pictures.render(request);
      if (result.kind !== "drawn") return this.#logFailure(result.kind, { reference });
      const { drawn } = result;
      const outcome = await retryCall(context, () => uploadPicture(context, drawn), uploadPolicy);
      if (outcome.kind === "ok") return await this.#cacheFile(context, key, outcome.value);
      const meta = { reference, ...outcome.why };
      return meta.code === "missing_scope"
        ? this.#cacheRefusal(keyOf(context.origin), meta)
        : this.#logFailure("failed", meta);
    } finally {
      this.#inFlight.delete(key);
    }
  }

  async #cacheFile(
    { timeouts, shutdownSignal: signal }: StepContext,
    key: string,
    id: string,
  ): Promise<PictureSource> {
    await sleep(timeouts.fileProcessingMs, undefined, { signal }).catch(() => undefined);
    this.#fileIds.set(key, id);
    return { kind: "file", id };
  }

  /** Logged once: only a person can mend it. */
  #cacheRefusal(workspace: string, meta: Entry): PictureSource {
    this.#refusals.set(workspace, true);
    const isLogged = this.#loggedRefusals.has(workspace);
    this.#loggedRefusals.set(workspace, true);
    if (!isLogged) this.#options.log.warn({ ...entry, ...meta }, strings.missingUploadScope);
    return { kind: "none", why: "not-allowed" };
  }

  #logFailure(why: "busy" | "failed", meta: Entry): PictureSource {
    this.#options.log.warn({ ...entry, outcome: why, ...meta }, strings.pictureNotAttached);
    return { kind: "none", why };
  }
}

const entry = { platform: "slack", event: "picture" } as const;

interface UploadMeta {
  readonly key: string;
  readonly reference: string;
}

/** Files belong to the workspace or the organisation that installed the bot. */
function keyOf(origin: WorkspaceRef, name = ""): string {
  const target = installTargetOf(origin);
  const owner = target?.kind === "enterprise" ? target.enterprise : (target?.team ?? "");
  return `${owner} ${name}`;
}

const uploadTarget = z.object({ upload_url: z.url(), file_id: z.string().regex(/^F[A-Z\d]+$/) });

/** A file that was uploaded twice is shown nowhere twice. */
const uploadPolicy = { shouldRetryServerError: true, shouldRetryNoResponse: true };

const filename = "picture.png";
const title = "Non Grata";

/** Not by `filesUploadV2`: its error hides the status of the upload, which says whether to retry. @returns the file's id; Slack has yet to process it */
async function uploadPicture(context: StepContext, { png }: RenderedPicture): Promise<string> {
  const { upload_url, file_id } = uploadTarget.parse(
    await callMethod(context, "files.getUploadURLExternal", { filename, length: png.length }),
  );
  await sendBytes(context, upload_url, png);
  await callMethod(context, "files.completeUploadExternal", { files: [{ id: file_id, title }] });
  return file_id;
}

/** The address is secret, and needs no token. */
async function sendBytes(
  { fetch, timeouts }: StepContext,
  url: string,
  png: Buffer,
): Promise<void> {
  const { ok, status, statusText } = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", "Content-Length": `${png.length}` },
    body: png,
    redirect: "error",
    signal: AbortSignal.timeout(timeouts.uploadMs),
  });
  if (!ok) throw new WebAPIHTTPError(status, statusText, {});
}
