/** The HTTP server as platforms see it: a webhook route (raw POST body) or a mounted Hono app. */
import type { IncomingHttpHeaders } from "node:http";
import type { Hono } from "hono";

/** A request whose body has been read, as bytes: signatures are over bytes. */
export interface WebhookRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WebhookResponse {
  readonly status: number;
  /** Without one the body is the name of the status. */
  readonly json?: string;
  /** Called once the response is sent. */
  readonly onSent?: () => void;
}

/** What it throws is logged, and answered with 500. */
export type WebhookHandler = (
  request: WebhookRequest,
) => WebhookResponse | Promise<WebhookResponse>;

export interface HttpRoutes {
  /** Handles POST requests to exactly this path. The fast way, for what must be answered at once. */
  readonly webhook: (path: string, handler: WebhookHandler) => void;
  /** Serves every other request: pages, pictures, an API. The app is made with the first request below any mounted path. */
  readonly mount: (path: string, makeApp: () => Promise<Hono>) => void;
}
