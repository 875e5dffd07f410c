/** Changes a message that stands already. https://discord.com/developers/docs/interactions/receiving-and-responding#edit-original-interaction-response */

import { setTimeout as sleep } from "node:timers/promises";
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { errorCode } from "../api-constants.ts";
import type { FileUpload } from "../rendering/multipart.ts";
import type { Edit } from "../response-types.ts";
import type { ApiResponse } from "./rest-api.ts";
import { callDiscordApi, codeOf } from "./rest-api.ts";

/** Rejects where there is no answer. */
export type EditMessage = (message: Edit, file?: FileUpload) => Promise<Edited>;

export interface Edited {
  /** Of HTTP. */
  readonly status: number;
  /** Discord's: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
  readonly code?: unknown;
}

export interface Original {
  readonly applicationId: string;
  /** Without the version. */
  readonly apiUrl: string;
  /** The interaction's: it needs no other. */
  readonly token: string;
  readonly signal: AbortSignal;
}

/** What an interaction was answered first, or the message that a press was on. */
export function originalResponseEditor({
  applicationId,
  apiUrl,
  token,
  signal,
}: Original): EditMessage {
  const path = `/webhooks/${applicationId}/${encodeURIComponent(token)}/messages/@original`;
  return async (body, file) => {
    const sent = { body, ...(file && { file }) };
    const called = await callDiscordApi({ apiUrl, method: "PATCH", path, ...sent, signal });
    return { status: called.status, code: codeOf(called.body) };
  };
}

/* merged: Deletes the message that a press was on. It needs no token but the interaction's own. */

export interface Deletion {
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly log: Log;
  /** The interaction's. */
  readonly token: string;
  readonly reference: string;
  /** Ends it where the bot has no more time. */
  readonly signal?: AbortSignal;
}

/**
 * Before each further try, in milliseconds. A balancer may still hold our answer to the press, and until Discord has that
 * there is nothing to delete (10015).
 */
const waits = [300, 1000];

const strings = english.discord.operator;

/** Never rejects: the asker sees that the message stays, the log says why. */
export async function deleteOriginal(deletion: Deletion): Promise<void> {
  const { log, reference } = deletion;
  const meta = { platform: "discord", event: "delete", reference };
  try {
    const { status, body } = await patiently(deletion);
    if (status >= 300) log.warn({ ...meta, status, code: codeOf(body) }, strings.notDeleted);
  } catch (error) {
    const code = error instanceof Error ? error.name : typeof error;
    log.warn({ ...meta, code }, strings.notDeleted);
  }
}

async function patiently(deletion: Deletion): Promise<ApiResponse> {
  let called = await tried(deletion);
  for (const wait of waits) {
    if (called !== undefined && !mayComeRight(called)) break;
    await sleep(wait, undefined, { signal: deletion.signal });
    called = await tried(deletion);
  }
  return called ?? call(deletion);
}

/** Nothing where the connection failed: the last try's error is the one to tell. */
async function tried(deletion: Deletion): Promise<ApiResponse | undefined> {
  try {
    const called = await call(deletion);
    // Somebody else was quicker.
    return codeOf(called.body) === errorCode.unknownMessage ? { ...called, status: 204 } : called;
  } catch (error) {
    if (deletion.signal?.aborted) throw error;
    return undefined;
  }
}

function call({ applicationId, apiUrl, token, signal }: Deletion): Promise<ApiResponse> {
  const path = `/webhooks/${applicationId}/${encodeURIComponent(token)}/messages/@original`;
  return callDiscordApi({ apiUrl, method: "DELETE", path, signal });
}

const mayComeRight = ({ status, body }: ApiResponse): boolean =>
  status >= 500 || codeOf(body) === errorCode.unknownWebhook;
