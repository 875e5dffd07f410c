/** Abort signals that live as long as the bot does, and signals of single requests that follow them. */
import { setMaxListeners } from "node:events";

/**
 * Creates a controller whose signal may have any number of listeners: each request in flight and each wait is one. From
 * eleven on Node warns otherwise (MaxListenersExceededWarning).
 */
export function sharedAbortController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/**
 * Gives a request a signal of its own, which aborts with any of the others, for their reason. A listener that the request
 * leaves on it goes with it, while one on a signal that lives as long as the bot would stay. So does what `AbortSignal.any`
 * links to such a signal.
 */
export async function withRequestSignal<Value>(
  signals: readonly (AbortSignal | undefined)[],
  request: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const followed = signals.filter((signal) => signal !== undefined);
  const abort = () => controller.abort(followed.find(({ aborted }) => aborted)?.reason);
  if (followed.some(({ aborted }) => aborted)) abort();
  for (const signal of followed) signal.addEventListener("abort", abort);
  try {
    return await request(controller.signal);
  } finally {
    for (const signal of followed) signal.removeEventListener("abort", abort);
  }
}
