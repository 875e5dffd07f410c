/** What Discord's reply to a callback means for it. */
import type { Fault } from "../errors.ts";

export type Reply =
  /** A dead connection, or nothing within the time. */
  | { readonly kind: "silence"; readonly code: string }
  | {
      readonly kind: "reply";
      readonly status: number;
      readonly text: string;
      /** Seconds: https://discord.com/developers/docs/topics/rate-limits#header-format */
      readonly retryAfter?: string | undefined;
    };

export type Verdict =
  | { readonly kind: "through" }
  | { readonly kind: "failed"; readonly why: Fault }
  /** Worth a second try, so many milliseconds later. */
  | { readonly kind: "again"; readonly after: number; readonly why: Fault };

export function tellReply(reply: Reply): Verdict {
  if (reply.kind === "silence") {
    return { kind: "again", after: 0, why: { code: reply.code } };
  }
  const { status } = reply;
  if (status >= 200 && status < 300) return { kind: "through" };
  if (status >= 500) return { kind: "again", after: 0, why: { status } };
  const code = codeIn(reply.text);
  const why = { status, ...(code !== undefined && { code }) };
  if (status !== 429) return { kind: "failed", why };
  return { kind: "again", after: millisecondsOf(reply.retryAfter), why };
}

function codeIn(text: string): number | undefined {
  const found = /"code":\s*(\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Told nothing that can be read, it is never. */
function millisecondsOf(retryAfter: string | undefined): number {
  const seconds = Number.parseFloat(retryAfter ?? "");
  return seconds >= 0 ? seconds * 1000 : Number.POSITIVE_INFINITY;
}
