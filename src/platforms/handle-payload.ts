/** Runs a handler on a payload as a platform sent it, so that neither a malformed payload nor a bug ever throws. */
import type * as z from "zod";
import type { EventMeta } from "./event-log-entry.ts";
import type { Log } from "./log.ts";
import { newReference } from "./log.ts";

/** What a handler returns; undefined where nobody asked anything. */
type HandlerResult = { readonly meta: Omit<EventMeta, "reference"> } | undefined;

export interface PayloadHandler<Payload, Result extends HandlerResult> {
  readonly schema: z.ZodType<Payload>;
  readonly handle: (payload: Payload) => Result;
  /**
   * @param reference what the asker is shown, to be found in the log
   * @param payload undefined where it is malformed
   */
  readonly toErrorResult: (reference: string, payload: Payload | undefined) => Result;
}

/**
 * A malformed payload is logged as a warning with the names of its wrong fields, and is no bug. A bug is logged as an
 * error with its stack. Either way the asker gets a reference, and the next question its answer.
 *
 * @param raw the payload as it was sent
 * @returns what the handler returns, or the error result, with a reference
 */
export function handlePayload<Payload, Result extends HandlerResult>(
  { platform, log }: { readonly platform: string; readonly log: Log },
  raw: unknown,
  { schema, handle, toErrorResult }: PayloadHandler<Payload, Result>,
) {
  const reference = newReference();
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join("."));
    log.warn({ platform, event: "malformed", reference, fields }, "malformed payload");
    return withReference(toErrorResult(reference, undefined), reference);
  }
  try {
    return withReference(handle(parsed.data), reference);
  } catch (err) {
    log.error({ platform, event: "unexpected-error", reference, err }, "unexpected error");
    return withReference(toErrorResult(reference, parsed.data), reference);
  }
}

export function withReference<Result extends HandlerResult>(
  result: Result,
  reference = newReference(),
) {
  return result && { ...result, meta: { ...result.meta, reference } };
}
