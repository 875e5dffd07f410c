/**
 * Edits and deletes the original response of an interaction, which for a press is the message that the button is on. Needs
 * no token but the interaction's own.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#edit-original-interaction-response
 */
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { retry } from "../../retry.ts";
import { errorCode } from "../api-constants.ts";
import type { FileUpload } from "../rendering/multipart.ts";
import type { Edit } from "../response-types.ts";
import type { ApiResponse } from "./rest-api.ts";
import { callDiscordApi, readErrorCode } from "./rest-api.ts";

/** Rejects when there is no response. */
export type EditMessage = (message: Edit, file?: FileUpload) => Promise<EditResult>;

export interface EditResult {
  /** Of HTTP. */
  readonly status: number;
  /** Discord's: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
  readonly code?: unknown;
}

export interface OriginalResponseRef {
  readonly applicationId: string;
  /** Without the version. */
  readonly apiUrl: string;
  /** The interaction's. */
  readonly token: string;
  /** Ends requests and waiting when the bot has no more time. */
  readonly signal?: AbortSignal;
}

export function makeOriginalResponseEditor(original: OriginalResponseRef): EditMessage {
  const { apiUrl, signal } = original;
  const path = pathOf(original);
  return async (body, file) => {
    const sent = { body, ...(file && { file }) };
    const response = await callDiscordApi({ apiUrl, method: "PATCH", path, ...sent, signal });
    return { status: response.status, code: readErrorCode(response.body) };
  };
}

const pathOf = ({ applicationId, token }: OriginalResponseRef): string =>
  `/webhooks/${applicationId}/${encodeURIComponent(token)}/messages/@original`;

export interface DeleteContext extends OriginalResponseRef {
  readonly log: Log;
  readonly reference: string;
}

/**
 * A balancer may still hold our answer to the press, and until Discord has that there is nothing to delete (10015).
 */
const retryDelaysMs = [300, 1000];

const strings = english.discord.operator;

/** Never rejects: the asker sees that the message stays, the log says why. */
export async function deleteOriginal(context: DeleteContext): Promise<void> {
  const { log, reference, signal } = context;
  const result = await retry(() => requestDeletion(context), {
    signal,
    delayAfter: (last, attempts) =>
      isWorthRetrying(last) ? retryDelaysMs[attempts - 1] : undefined,
  });
  if (result.kind === "response" && result.status < 300) return;
  const { kind: _, ...why } = result;
  log.warn({ platform: "discord", event: "delete", reference, ...why }, strings.messageNotDeleted);
}

type DeleteResult =
  | { readonly kind: "response"; readonly status: number; readonly code: unknown }
  | { readonly kind: "none"; readonly code: string };

async function requestDeletion(context: DeleteContext): Promise<DeleteResult> {
  const { apiUrl, signal } = context;
  try {
    const path = pathOf(context);
    return toDeleteResult(await callDiscordApi({ apiUrl, method: "DELETE", path, signal }));
  } catch (error) {
    return { kind: "none", code: error instanceof Error ? error.name : typeof error };
  }
}

/** A message that somebody else deleted first is deleted. */
function toDeleteResult({ status, body }: ApiResponse): DeleteResult {
  const code = readErrorCode(body);
  return { kind: "response", status: code === errorCode.unknownMessage ? 204 : status, code };
}

const isWorthRetrying = (result: DeleteResult): boolean =>
  result.kind === "none" || result.status >= 500 || result.code === errorCode.unknownWebhook;
