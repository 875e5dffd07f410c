/** One request of Slack, over Socket Mode or HTTP: acknowledged once, or refused. */

export type Body = Readonly<Record<string, unknown>>;

export type Acknowledge = (body: object | undefined) => Promise<void>;

export interface IncomingRequestInit {
  readonly body: Body;
  readonly acknowledge: Acknowledge;
  /** Asks Slack to send it again; without it, Slack does so by itself when nothing is acknowledged. */
  readonly refuse?: () => void;
  /** Id of the envelope that it came in, over Socket Mode. */
  readonly envelope?: string;
  /** Number of the retry, as Slack counts. */
  readonly retry?: number | undefined;
}

export class IncomingRequest {
  /** By `performance.now()`. */
  readonly receivedAt = performance.now();
  readonly body: Body;
  readonly retry: number | undefined;
  /** Two requests with one of these in common are the same. */
  readonly ids: readonly string[];
  /** Has a handler begun to answer it? */
  isHandled = false;
  /** By `performance.now()`. */
  acknowledgedAt: number | undefined;
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
    const ids = [envelope, textIn(body, "event_id"), textIn(body, "trigger_id"), messageIn(body)];
    this.ids = ids.filter((id) => id !== undefined);
    this.#acknowledge = acknowledge;
    this.#refuse = refuse;
  }

  get kind(): "command" | "event" | "interaction" {
    if (textIn(this.body, "command") !== undefined) return "command";
    return this.body["type"] === "event_callback" ? "event" : "interaction";
  }

  /**
   * Only the first call counts. Never rejects.
   *
   * @returns whether it was sent
   */
  acknowledge(body?: object): Promise<boolean> {
    this.#acknowledged ??= this.#acknowledge(body).then(
      () => {
        this.acknowledgedAt = performance.now();
        return true;
      },
      // The connection is gone, and with it the only way to acknowledge.
      () => false,
    );
    return this.#acknowledged;
  }

  /** Refuses a request that can't be handled now; it is then never acknowledged. */
  refuse(): void {
    if (this.#acknowledged !== undefined) return;
    this.#acknowledged = Promise.resolve(false);
    this.#refuse();
  }
}

/** @returns the id of the user who caused it, where Slack says so */
export function userIn({ kind, body }: IncomingRequest): string | undefined {
  const { event, user } = body;
  if (kind === "command") return textIn(body, "user_id");
  if (kind === "event") return isBody(event) ? textIn(event, "user") : undefined;
  return isBody(user) ? textIn(user, "id") : undefined;
}

/**
 * Slack sends an event of its own for each edit of a message that mentions the bot, with another `event_id` and the same `ts`.
 * https://docs.slack.dev/reference/events/app_mention
 *
 * @returns the message that an event is about
 */
function messageIn(body: Body): string | undefined {
  const { event } = body;
  if (!isBody(event) || event["type"] !== "app_mention") return undefined;
  const [channel, ts] = [textIn(event, "channel"), textIn(event, "ts")];
  if (channel === undefined || ts === undefined) return undefined;
  return `${textIn(body, "team_id") ?? ""} ${channel} ${ts}`;
}

/** @returns undefined where the field is no text */
export function textIn(body: Body, field: string): string | undefined {
  const found = body[field];
  return typeof found === "string" ? found : undefined;
}

export function isBody(raw: unknown): raw is Body {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
