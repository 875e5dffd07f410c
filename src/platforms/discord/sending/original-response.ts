/** Changes a message that stands already. https://discord.com/developers/docs/interactions/receiving-and-responding#edit-original-interaction-response */

import type { SentFile } from "../rendering/multipart.ts";
import type { Edit } from "../response-types.ts";
import { callDiscord, codeOf } from "./rest-api.ts";

/** Rejects where there is no answer. */
export type EditMessage = (message: Edit, file?: SentFile) => Promise<Edited>;

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
export function originalOf({ applicationId, apiUrl, token, signal }: Original): EditMessage {
  const path = `/webhooks/${applicationId}/${encodeURIComponent(token)}/messages/@original`;
  return async (body, file) => {
    const sent = { body, ...(file && { file }) };
    const called = await callDiscord({ apiUrl, method: "PATCH", path, ...sent, signal });
    return { status: called.status, code: codeOf(called.body) };
  };
}
