/** Exchanges a refresh token for new tokens, and keeps them. Whoever calls has the turn. */
import { setTimeout as pause } from "node:timers/promises";
import type { Kept, Store, Tokens } from "../../../store/store.ts";
import type { Log } from "../../log.ts";
import type { Granted } from "./oauth-answer.ts";
import type { OAuthApp } from "./token-request.ts";
import { askForTokens } from "./token-request.ts";

export interface RenewalSettings {
  readonly store: Pick<Store, "find" | "takeTurn" | "renew">;
  readonly app: OAuthApp;
  readonly log: Log;
  /** In milliseconds. */
  readonly now?: () => number;
}

/** After what pauses new tokens are given to the store again: the old ones are gone. */
const pausesToKeep = [0, 200, 1000, 3000];

export class Renewal {
  readonly #settings: RenewalSettings;
  /** By edition: what Slack granted, and the store has not taken yet. */
  readonly #granted = new Map<string, Tokens>();

  constructor(settings: RenewalSettings) {
    this.#settings = settings;
  }

  /** Rejects where the store does; the tokens then wait here for the next turn. */
  async renew(kept: Kept, now: number): Promise<void> {
    const { place, edition } = kept;
    const tokens = this.#granted.get(edition) ?? (await this.#ask(kept, now));
    if (tokens === undefined) return;
    this.#granted.set(edition, tokens);
    // Where it is no longer that edition, it was installed again meanwhile, or uninstalled.
    await persistently(() => this.#settings.store.renew(place, edition, tokens));
    this.#granted.delete(edition);
  }

  async #ask({ tokens }: Kept, now: number): Promise<Tokens | undefined> {
    const { app, log } = this.#settings;
    const refreshToken = tokens.renewal?.refreshToken ?? "";
    const access = await askForTokens(app, {
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    const told = { platform: "slack", event: "renewal", outcome: access.kind };
    switch (access.kind) {
      case "granted":
        log.info(told, "tokens");
        return tokensOf(access.granted, now);
      case "refused":
        log.error({ ...told, reason: access.error }, "tokens");
        return undefined;
      case "unanswered":
        log.warn({ ...told, reason: access.reason }, "tokens");
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
export function tokensOf({ bot, renewal }: Granted, now: number): Tokens {
  if (renewal === undefined) return { bot };
  const { refreshToken, seconds } = renewal;
  return { bot, renewal: { refreshToken, expiresAt: now + seconds * 1000 } };
}
