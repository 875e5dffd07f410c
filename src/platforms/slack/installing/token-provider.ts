/**
 * Finds the tokens of an installation, and renews them before they expire: in one process of all, for a refresh token is good
 * once. https://docs.slack.dev/authentication/using-token-rotation
 */
import type { InstallTarget, Store, StoredInstallation, Tokens } from "../../../store/store.ts";
import type { Log } from "../../log.ts";
import { retry } from "../../retry.ts";
import type { OAuthApp, TokenGrant } from "./token-request.ts";
import { requestTokens, tokenRequestTimeoutMs } from "./token-request.ts";

export interface RenewalOptions {
  readonly store: Pick<Store, "find" | "acquireRefreshLock" | "updateTokens">;
  readonly app: OAuthApp;
  readonly log: Log;
  /** In milliseconds since 1970. */
  readonly now?: () => number;
}

export type TokenLookup =
  | { readonly kind: "installed"; readonly installation: StoredInstallation }
  | { readonly kind: "none" }
  /** Installed, but its token has expired, and there is no new one now. */
  | { readonly kind: "expired" };

/** Tokens are renewed so long before they expire: an hour without Slack or without the store costs nobody an answer. */
const renewBeforeMs = 2 * 60 * 60 * 1000;

/** While it is locked no other process renews; after a failure none does either, until it ends. */
const lockMs = tokenRequestTimeoutMs + 7000;

const pollIntervalMs = 100;

export class TokenProvider {
  readonly #options: RenewalOptions;
  readonly #refresher: TokenRefresher;
  readonly #now: () => number;
  readonly #inFlight = new Map<string, Promise<TokenLookup>>();

  constructor(options: RenewalOptions) {
    this.#options = options;
    this.#refresher = new TokenRefresher(options);
    this.#now = options.now ?? Date.now;
  }

  /** Waits for Slack only where the token has expired. Rejects where the store does. */
  async find(target: InstallTarget): Promise<TokenLookup> {
    const stored = await this.#options.store.find(target);
    if (stored === undefined) return { kind: "none" };
    const remainingMs = this.#remainingMs(stored);
    if (remainingMs > renewBeforeMs) return { kind: "installed", installation: stored };
    const renewal = this.#renewOnce(stored);
    if (remainingMs <= 0) return renewal;
    renewal.catch((err: unknown) => this.#logFailure(err));
    return { kind: "installed", installation: stored };
  }

  /** Finishes renewals under way. Never rejects. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.#inFlight.values());
  }

  #remainingMs({ tokens }: StoredInstallation): number {
    const { renewal } = tokens;
    return renewal === undefined ? Number.POSITIVE_INFINITY : renewal.expiresAt - this.#now();
  }

  #renewOnce(stored: StoredInstallation): Promise<TokenLookup> {
    const inFlight = this.#inFlight.get(stored.version);
    if (inFlight !== undefined) return inFlight;
    const renewal = this.#renew(stored).finally(() => this.#inFlight.delete(stored.version));
    this.#inFlight.set(stored.version, renewal);
    return renewal;
  }

  async #renew(stored: StoredInstallation): Promise<TokenLookup> {
    const { target, version } = stored;
    const now = this.#now();
    const { store } = this.#options;
    if (await store.acquireRefreshLock(target, version, now + lockMs)) {
      await this.#refresher.renew(stored, now);
      return this.#read(target);
    }
    const lookup = this.#toLookup(stored);
    return lookup.kind === "expired" ? this.#waitForRenewal(target) : lookup;
  }

  /** Another process has the lock: its tokens will be ours. */
  #waitForRenewal(target: InstallTarget): Promise<TokenLookup> {
    const deadline = performance.now() + tokenRequestTimeoutMs;
    return retry(() => this.#read(target), {
      delayAfter: ({ kind }) =>
        kind === "expired" && performance.now() <= deadline ? pollIntervalMs : undefined,
    });
  }

  async #read(target: InstallTarget): Promise<TokenLookup> {
    const stored = await this.#options.store.find(target);
    return stored === undefined ? { kind: "none" } : this.#toLookup(stored);
  }

  #toLookup(stored: StoredInstallation): TokenLookup {
    return this.#remainingMs(stored) > 0
      ? { kind: "installed", installation: stored }
      : { kind: "expired" };
  }

  #logFailure(err: unknown): void {
    const entry = { platform: "slack", event: "renewal", outcome: "failed", err };
    this.#options.log.error(entry, "tokens");
  }
}

/** Before further attempts to store new tokens: the old ones are invalid already. */
const storeRetryDelaysMs = [200, 1000, 3000];

/** Exchanges a refresh token for new tokens, and stores them. The caller has the lock. */
export class TokenRefresher {
  readonly #options: RenewalOptions;
  /** By version: granted by Slack, and not stored yet. */
  readonly #granted = new Map<string, Tokens>();

  constructor(options: RenewalOptions) {
    this.#options = options;
  }

  /** Rejects where the store does; the tokens then wait here for the next renewal. */
  async renew(stored: StoredInstallation, now: number): Promise<void> {
    const { target, version } = stored;
    const tokens = this.#granted.get(version) ?? (await this.#requestNew(stored, now));
    if (tokens === undefined) return;
    this.#granted.set(version, tokens);
    // Where the version is another, it was installed again meanwhile, or uninstalled.
    await retryStore(() => this.#options.store.updateTokens(target, version, tokens));
    this.#granted.delete(version);
  }

  async #requestNew({ tokens }: StoredInstallation, now: number): Promise<Tokens | undefined> {
    const { app, log } = this.#options;
    const result = await requestTokens(app, {
      grant_type: "refresh_token",
      refresh_token: tokens.renewal?.refreshToken ?? "",
    });
    const entry = { platform: "slack", event: "renewal", outcome: result.kind };
    switch (result.kind) {
      case "granted":
        log.info(entry, "tokens");
        return toTokens(result.grant, now);
      case "refused":
        log.error({ ...entry, reason: result.error }, "tokens");
        return undefined;
      case "unanswered":
        log.warn({ ...entry, reason: result.reason }, "tokens");
        return undefined;
    }
  }
}

async function retryStore(write: () => Promise<unknown>): Promise<void> {
  const attempt = () =>
    write().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
  const failure = await retry(attempt, {
    delayAfter: (last, attempts) => last && storeRetryDelaysMs[attempts - 1],
  });
  if (failure !== undefined) throw failure.error;
}

/** @param now when Slack was asked, which is before it counts from: tokens expire earlier here than there */
export function toTokens({ bot, renewal }: TokenGrant, now: number): Tokens {
  if (renewal === undefined) return { bot };
  const { refreshToken, seconds } = renewal;
  return { bot, renewal: { refreshToken, expiresAt: now + seconds * 1000 } };
}
