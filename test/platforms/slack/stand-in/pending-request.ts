/** One thing that a person, or Slack, did, and what became of it. */
import type { Payload } from "./fixture.ts";

/** Slack's patience: https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response */
const timeouts = 3_000;

export class Asked {
  readonly payload: Payload;
  /** How it was acknowledged, each time that it was. */
  readonly acks: unknown[] = [];
  /** What was posted to the address that came with it. */
  readonly responses: unknown[] = [];
  /** Of the trigger and of the address. */
  isExpired = false;
  /** Resolves with what the acknowledgement carried; nothing where it was empty. */
  readonly acknowledged: Promise<unknown>;
  #resolve: (carried: unknown) => void = () => undefined;
  #isTriggerUsed = false;
  #impatience: NodeJS.Timeout | undefined;

  constructor(payload: Payload) {
    this.payload = payload;
    this.acknowledged = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      const giveUp = () => reject(new Error("operation_timeout"));
      this.#impatience = setTimeout(giveUp, timeouts).unref();
    });
    // Not every test waits for it.
    this.acknowledged.catch(() => undefined);
  }

  acknowledge(carried: unknown): void {
    clearTimeout(this.#impatience);
    this.acks.push(carried);
    this.#resolve(carried);
  }

  /** @returns Slack's error where the trigger is good no more */
  useTrigger(): string | undefined {
    if (this.isExpired) return "expired_trigger_id";
    if (this.#isTriggerUsed) return "exchanged_trigger_id";
    this.#isTriggerUsed = true;
    return undefined;
  }

  /** Five times within 30 minutes. @returns what Slack says where it is not taken */
  respond(body: unknown): string | undefined {
    if (this.isExpired) return "expired_url";
    if (this.responses.length === 5) return "used_url";
    this.responses.push(body);
    return undefined;
  }
}
