/** One thing that Slack brought, over whichever way. */

export type Body = Readonly<Record<string, unknown>>;

export type Acknowledge = (body: object | undefined) => Promise<void>;

export interface IncomingRequestInit {
  readonly body: Body;
  readonly acknowledge: Acknowledge;
  /** Says that it is to be brought again; where nothing says so, Slack does that by itself. */
  readonly refuse?: () => void;
  /** Of the envelope that it came in, over a socket. */
  readonly envelope?: string;
  /** How often it was brought before, as Slack says. */
  readonly retry?: number | undefined;
}

export class IncomingRequest {
  /** By `performance.now()`. */
  readonly receivedAt = performance.now();
  readonly body: Body;
  readonly retry: number | undefined;
  /** Whoever has one of these in common with another is the same. */
  readonly ids: readonly string[];
  /** Has anybody begun to answer it? */
  isHandled = false;
  readonly #acknowledge: Acknowledge;
  readonly #refuse: () => void;
  #acknowledged: Promise<boolean> | undefined;

  constructor({
    body,
    acknowledge,
    refuse = () => undefined,
    envelope,
    retry,
  }: IncomingRequestInit) {
    this.body = body;
    this.retry = retry;
    this.ids = [envelope, textIn(body, "event_id"), textIn(body, "trigger_id")].filter(
      (id) => id !== undefined,
    );
    this.#acknowledge = acknowledge;
    this.#refuse = refuse;
  }

  get kind(): "command" | "event" | "interaction" {
    if (textIn(this.body, "command") !== undefined) return "command";
    return this.body["type"] === "event_callback" ? "event" : "interaction";
  }

  /**
   * Only the first time counts. Never rejects.
   *
   * @returns whether it got through
   */
  acknowledge(body?: object): Promise<boolean> {
    this.#acknowledged ??= this.#acknowledge(body).then(
      () => true,
      // The connection is gone, and with it the only way to acknowledge.
      () => false,
    );
    return this.#acknowledged;
  }

  /** It could not be dealt with now, and so is not acknowledged any more. */
  refuse(): void {
    if (this.#acknowledged !== undefined) return;
    this.#acknowledged = Promise.resolve(false);
    this.#refuse();
  }
}

/** Who did it, where Slack says so. */
export function userIn({ kind, body }: IncomingRequest): string | undefined {
  const { event, user } = body;
  if (kind === "command") return textIn(body, "user_id");
  if (kind === "event") return isBody(event) ? textIn(event, "user") : undefined;
  return isBody(user) ? textIn(user, "id") : undefined;
}

/** @returns nothing where it is no text */
export function textIn(body: Body, field: string): string | undefined {
  const found = body[field];
  return typeof found === "string" ? found : undefined;
}

export function isBody(raw: unknown): raw is Body {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
