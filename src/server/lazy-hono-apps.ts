/** The pages that hang on the server, made with the first request for one of them. */
import type { RequestListener } from "node:http";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import type { MountedApp } from "./hono-apps.ts";
import { ImmediateQueue } from "./immediate-queue.ts";
import { sendResponse } from "./webhook-handler.ts";

/**
 * With the first request: what serves pages would be a fifth of a small bot's memory, and of its start. A crowd at them is
 * let in one by one, for a platform waits for its answer.
 */
export function lazyHonoListener(mounted: readonly MountedApp[], log: Log): RequestListener {
  const door = new ImmediateQueue();
  let made: Promise<RequestListener> | undefined;
  const make = () =>
    import("./hono-apps.ts").then(({ honoListener }) => honoListener(mounted, log));
  return async (incoming, outgoing) => {
    try {
      made ??= make();
      const pages = await made;
      door.add(() => pages(incoming, outgoing));
    } catch (err) {
      made = undefined;
      const reference = newReference();
      log.error({ event: "request", reference, err }, "bug");
      outgoing.setHeader("x-reference", reference);
      sendResponse({ incoming, outgoing }, { status: 500 });
    }
  };
}
