/** Combines the mounted Hono apps into one request listener. */
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
  const root = new Hono();
  const limited = bodyLimit({
    maxSize: maxBodyBytes,
    onError: (c) => c.text(statusText(413), 413),
  });
  // To look for a body makes a web Request, which costs four times as much as all the rest.
  root.use((c, next) => (hasNoBody(c.req.method) ? next() : limited(c, next)));
  for (const { path, load } of mounted) root.route(path, await load());
  root.notFound((c) => c.text(statusText(404), 404));
  root.onError((err, c) => {
    if ("getResponse" in err) return err.getResponse();
    const reference = newReference();
    log.error({ event: "request", reference, err }, "unexpected error");
    return c.text(statusText(500), 500, { "x-reference": reference });
  });
  return getRequestListener(root.fetch);
}

const hasNoBody = (method: string): boolean => method === "GET" || method === "HEAD";

const statusText = (status: number): string => STATUS_CODES[status] ?? "";
