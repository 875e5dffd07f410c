/** The pages that hang on the server, made with the first request for one of them. */
import type { RequestListener } from "node:http";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import type { Mounted } from "./hono-apps.ts";
import { OneARound } from "./immediate-queue.ts";
import { send } from "./webhook-handler.ts";

/**
 * With the first request: what serves pages would be a fifth of a small bot's memory, and of its start. A crowd at them is
 * let in one by one, for a platform waits for its answer.
 */
export function madeLate(mounted: readonly Mounted[], log: Log): RequestListener {
  const door = new OneARound();
  let made: Promise<RequestListener> | undefined;
  const make = () => import("./hono-apps.ts").then(({ servePages }) => servePages(mounted, log));
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
      send({ incoming, outgoing }, { status: 500 });
    }
  };
}
