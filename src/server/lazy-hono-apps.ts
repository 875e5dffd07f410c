/** HTTP listener that loads Hono and the mounted apps with the first request for one of them. */
import type { RequestListener } from "node:http";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import type { MountedApp } from "./hono-apps.ts";
import { ImmediateQueue } from "./immediate-queue.ts";
import { sendResponse } from "./webhook-handler.ts";

/**
 * Hono and the apps would be a fifth of a small bot's memory, and of its start. Requests for them are handled one per round
 * of the event loop, however many come at once: a platform waits for its answer.
 */
export function lazyHonoListener(mounted: readonly MountedApp[], log: Log): RequestListener {
  const queue = new ImmediateQueue();
  let listener: Promise<RequestListener> | undefined;
  const load = () =>
    import("./hono-apps.ts").then(({ honoListener }) => honoListener(mounted, log));
  return async (incoming, outgoing) => {
    try {
      listener ??= load();
      const handle = await listener;
      queue.add(() => handle(incoming, outgoing));
    } catch (err) {
      // The next request tries again.
      listener = undefined;
      const reference = newReference();
      log.error({ event: "request", reference, err }, "unexpected error");
      outgoing.setHeader("x-reference", reference);
      sendResponse({ incoming, outgoing }, { status: 500 });
    }
  };
}
