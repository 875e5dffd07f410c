/** What a platform may hang on the house's one HTTP server. */
import type { IncomingHttpHeaders } from "node:http";
import type { Hono } from "hono";

/** A request whose body has been read, byte for byte: signatures are over bytes. */
export interface WebhookRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WebhookResponse {
  readonly status: number;
  /** As text, or written already. Without one the body is the name of the status. */
  readonly json?: string | Buffer;
  /** What is to be done once the response has gone out. */
  readonly onSent?: () => void;
}

/** What it throws is logged, and answered with 500. */
export type WebhookHandler = (
  received: WebhookRequest,
) => WebhookResponse | Promise<WebhookResponse>;

export interface HttpRoutes {
  /** Takes what is posted to exactly this path. The short way, for what must be answered at once. */
  readonly webhook: (path: string, receiver: WebhookHandler) => void;
  /** Serves whatever else: pages, pictures, an API. Made with the first request for any of them. */
  readonly mount: (path: string, pages: () => Promise<Hono>) => void;
}
