/** What is served besides what is received: the mounted apps, as one. */
import type { RequestListener } from "node:http";
import { STATUS_CODES } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Log } from "../platforms/log.ts";
import { newReference } from "../platforms/log.ts";
import { maxBodyBytes } from "./webhook-handler.ts";

export interface MountedApp {
  readonly path: string;
  readonly load: () => Promise<Hono>;
}

export async function honoListener(
  mounted: readonly MountedApp[],
  log: Log,
): Promise<RequestListener> {
  const house = new Hono();
  const limited = bodyLimit({ maxSize: maxBodyBytes, onError: (c) => c.text(nameOf(413), 413) });
  // To look whether there is a body makes a Request of the web's, four times as dear as all the rest.
  house.use((c, next) => (isReading(c.req.method) ? next() : limited(c, next)));
  for (const { path, load } of mounted) house.route(path, await load());
  house.notFound((c) => c.text(nameOf(404), 404));
  house.onError((err, c) => {
    if ("getResponse" in err) return err.getResponse();
    const reference = newReference();
    log.error({ event: "request", reference, err }, "bug");
    return c.text(nameOf(500), 500, { "x-reference": reference });
  });
  return getRequestListener(house.fetch);
}

/** These bring nothing that is read. */
const isReading = (method: string): boolean => method === "GET" || method === "HEAD";

const nameOf = (status: number): string => STATUS_CODES[status] ?? "";
