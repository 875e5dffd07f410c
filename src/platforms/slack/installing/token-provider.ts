/**
 * Finds the tokens of a place, and sees to it that they are renewed before they expire: by one
 * process of all, for a refresh token is good once.
 * https://docs.slack.dev/authentication/using-token-rotation
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Kept, Place } from "../../../store/store.ts";
import type { RenewalSettings } from "./oauth-renew.ts";
import { Renewal } from "./oauth-renew.ts";
import { accessMilliseconds } from "./token-request.ts";

export type Found =
  | { readonly kind: "installed"; readonly installation: Kept }
  | { readonly kind: "none" }
  /** Installed, but its token is none any more, and there is no new one now. */
  | { readonly kind: "expired" };

/** So long before: an hour without Slack or without the store costs nobody an answer. */
const earlyMilliseconds = 2 * 60 * 60 * 1000;

/** When nobody else may try; after a failure it is the pause, too, for all processes. */
const turnMilliseconds = accessMilliseconds + 7000;

const pauseToLook = 100;

export class InstalledTokens {
  readonly #settings: RenewalSettings;
  readonly #renewal: Renewal;
  readonly #now: () => number;
  readonly #running = new Map<string, Promise<Found>>();

  constructor(settings: RenewalSettings) {
    this.#settings = settings;
    this.#renewal = new Renewal(settings);
    this.#now = settings.now ?? Date.now;
  }

  /** Waits for Slack only where the token has expired. Rejects where the store does. */
  async find(place: Place): Promise<Found> {
    const kept = await this.#settings.store.find(place);
    if (kept === undefined) return { kind: "none" };
    const left = this.#left(kept);
    if (left > earlyMilliseconds) return { kind: "installed", installation: kept };
    const renewing = this.#renewOnce(kept);
    if (left <= 0) return renewing;
    renewing.catch((err: unknown) => this.#notKept(err));
    return { kind: "installed", installation: kept };
  }

  /** Finishes what is under way. Never rejects. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  #left({ tokens }: Kept): number {
    const { renewal } = tokens;
    return renewal === undefined ? Number.POSITIVE_INFINITY : renewal.expiresAt - this.#now();
  }

  #renewOnce(kept: Kept): Promise<Found> {
    const running = this.#running.get(kept.edition);
    if (running !== undefined) return running;
    const renewing = this.#renew(kept).finally(() => this.#running.delete(kept.edition));
    this.#running.set(kept.edition, renewing);
    return renewing;
  }

  async #renew(kept: Kept): Promise<Found> {
    const { place, edition } = kept;
    const now = this.#now();
    const { store } = this.#settings;
    if (await store.takeTurn(place, edition, now + turnMilliseconds)) {
      await this.#renewal.renew(kept, now);
      return this.#look(place);
    }
    return this.#left(kept) > 0 ? this.#asIs(kept) : this.#wait(place);
  }

  /** Another process has the turn: its tokens will be ours. */
  async #wait(place: Place): Promise<Found> {
    const end = performance.now() + accessMilliseconds;
    for (;;) {
      const found = await this.#look(place);
      if (found.kind !== "expired" || performance.now() > end) return found;
      await pause(pauseToLook);
    }
  }

  async #look(place: Place): Promise<Found> {
    const kept = await this.#settings.store.find(place);
    return kept === undefined ? { kind: "none" } : this.#asIs(kept);
  }

  #asIs(kept: Kept): Found {
    return this.#left(kept) > 0 ? { kind: "installed", installation: kept } : { kind: "expired" };
  }

  #notKept(err: unknown): void {
    const entry = { platform: "slack", event: "renewal", outcome: "failed", err };
    this.#settings.log.error(entry, "tokens");
  }
}
