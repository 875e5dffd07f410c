/**
 * Finds the tokens of a place, and sees to it that they are renewed before they expire: by one
 * process of all, for a refresh token is good once.
 * https://docs.slack.dev/authentication/using-token-rotation
 */
import { setTimeout as pause } from "node:timers/promises";
import type { InstallTarget, Store, StoredInstallation, Tokens } from "../../../store/store.ts";
import type { Log } from "../../log.ts";
import type { OAuthApp, TokenGrant } from "./token-request.ts";
import { accessMs, requestTokens } from "./token-request.ts";

export type Found =
  | { readonly kind: "installed"; readonly installation: StoredInstallation }
  | { readonly kind: "none" }
  /** Installed, but its token is none any more, and there is no new one now. */
  | { readonly kind: "expired" };

/** So long before: an hour without Slack or without the store costs nobody an answer. */
const earlyMs = 2 * 60 * 60 * 1000;

/** When nobody else may try; after a failure it is the pause, too, for all processes. */
const lockMs = accessMs + 7000;

const pauseToLook = 100;

export class TokenProvider {
  readonly #settings: RenewalSettings;
  readonly #renewal: TokenRefresher;
  readonly #now: () => number;
  readonly #running = new Map<string, Promise<Found>>();

  constructor(settings: RenewalSettings) {
    this.#settings = settings;
    this.#renewal = new TokenRefresher(settings);
    this.#now = settings.now ?? Date.now;
  }

  /** Waits for Slack only where the token has expired. Rejects where the store does. */
  async find(place: InstallTarget): Promise<Found> {
    const kept = await this.#settings.store.find(place);
    if (kept === undefined) return { kind: "none" };
    const left = this.#left(kept);
    if (left > earlyMs) return { kind: "installed", installation: kept };
    const renewing = this.#renewOnce(kept);
    if (left <= 0) return renewing;
    renewing.catch((err: unknown) => this.#notKept(err));
    return { kind: "installed", installation: kept };
  }

  /** Finishes what is under way. Never rejects. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  #left({ tokens }: StoredInstallation): number {
    const { renewal } = tokens;
    return renewal === undefined ? Number.POSITIVE_INFINITY : renewal.expiresAt - this.#now();
  }

  #renewOnce(kept: StoredInstallation): Promise<Found> {
    const running = this.#running.get(kept.version);
    if (running !== undefined) return running;
    const renewing = this.#renew(kept).finally(() => this.#running.delete(kept.version));
    this.#running.set(kept.version, renewing);
    return renewing;
  }

  async #renew(kept: StoredInstallation): Promise<Found> {
    const { place, version } = kept;
    const now = this.#now();
    const { store } = this.#settings;
    if (await store.acquireRefreshLock(place, version, now + lockMs)) {
      await this.#renewal.renew(kept, now);
      return this.#look(place);
    }
    return this.#left(kept) > 0 ? this.#asIs(kept) : this.#wait(place);
  }

  /** Another process has the turn: its tokens will be ours. */
  async #wait(place: InstallTarget): Promise<Found> {
    const end = performance.now() + accessMs;
    for (;;) {
      const found = await this.#look(place);
      if (found.kind !== "expired" || performance.now() > end) return found;
      await pause(pauseToLook);
    }
  }

  async #look(place: InstallTarget): Promise<Found> {
    const kept = await this.#settings.store.find(place);
    return kept === undefined ? { kind: "none" } : this.#asIs(kept);
  }

  #asIs(kept: StoredInstallation): Found {
    return this.#left(kept) > 0 ? { kind: "installed", installation: kept } : { kind: "expired" };
  }

  #notKept(err: unknown): void {
    const entry = { platform: "slack", event: "renewal", outcome: "failed", err };
    this.#settings.log.error(entry, "tokens");
  }
}

/* merged: Exchanges a refresh token for new tokens, and keeps them. Whoever calls has the turn. */

export interface RenewalSettings {
  readonly store: Pick<Store, "find" | "acquireRefreshLock" | "updateTokens">;
  readonly app: OAuthApp;
  readonly log: Log;
  /** In milliseconds. */
  readonly now?: () => number;
}

/** After what pauses new tokens are given to the store again: the old ones are gone. */
const pausesToKeep = [0, 200, 1000, 3000];

export class TokenRefresher {
  readonly #settings: RenewalSettings;
  /** By edition: what Slack granted, and the store has not taken yet. */
  readonly #granted = new Map<string, Tokens>();

  constructor(settings: RenewalSettings) {
    this.#settings = settings;
  }

  /** Rejects where the store does; the tokens then wait here for the next turn. */
  async renew(kept: StoredInstallation, now: number): Promise<void> {
    const { place, version } = kept;
    const tokens = this.#granted.get(version) ?? (await this.#ask(kept, now));
    if (tokens === undefined) return;
    this.#granted.set(version, tokens);
    // Where it is no longer that edition, it was installed again meanwhile, or uninstalled.
    await persistently(() => this.#settings.store.updateTokens(place, version, tokens));
    this.#granted.delete(version);
  }

  async #ask({ tokens }: StoredInstallation, now: number): Promise<Tokens | undefined> {
    const { app, log } = this.#settings;
    const refreshToken = tokens.renewal?.refreshToken ?? "";
    const access = await requestTokens(app, {
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    const meta = { platform: "slack", event: "renewal", outcome: access.kind };
    switch (access.kind) {
      case "granted":
        log.info(meta, "tokens");
        return tokensOf(access.granted, now);
      case "refused":
        log.error({ ...meta, reason: access.error }, "tokens");
        return undefined;
      case "unanswered":
        log.warn({ ...meta, reason: access.reason }, "tokens");
        return undefined;
    }
  }
}

async function persistently(attempt: () => Promise<unknown>): Promise<void> {
  let failure: unknown;
  for (const milliseconds of pausesToKeep) {
    await pause(milliseconds);
    try {
      await attempt();
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** @param now when it was asked: counted from earlier than Slack does, they expire earlier here */
export function tokensOf({ bot, renewal }: TokenGrant, now: number): Tokens {
  if (renewal === undefined) return { bot };
  const { refreshToken, seconds } = renewal;
  return { bot, renewal: { refreshToken, expiresAt: now + seconds * 1000 } };
}
