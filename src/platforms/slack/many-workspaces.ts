/** Workspaces that installed the bot: their tokens and wishes are in the store, which may be away for a while. */
import { LRUCache } from "lru-cache";
import type { Place, Settings, Store } from "../../store/store.ts";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import { endedIn, forget } from "./oauth-forget.ts";
import type { InstalledTokens } from "./oauth-tokens.ts";
import type { Origin } from "./origin.ts";
import { installedAt, wishedAt } from "./origin.ts";
import { soon } from "./soon.ts";
import type { Wishes } from "./wishes.ts";
import { usualWishes } from "./wishes.ts";
import type { Workspaces } from "./workspaces.ts";
import { Refusal } from "./workspaces.ts";

export interface Installed {
  readonly store: Pick<Store, "find" | "settings" | "keepSettings" | "forget">;
  readonly tokens: Pick<InstalledTokens, "find" | "stop">;
  /** Where nobody installed the bot, or the store is away: the token of the settings, if there is one. */
  readonly botToken?: string | undefined;
  readonly log: Log;
}

const said = english.slack.operator;

/** Other processes change them as well; after so long it is seen here. */
const freshMilliseconds = 30_000;

export class ManyWorkspaces implements Workspaces {
  readonly areMany = true;
  readonly #installed: Installed;
  readonly #wishes: LRUCache<string, Settings, WithPlace>;

  constructor(installed: Installed) {
    this.#installed = installed;
    this.#wishes = new LRUCache({
      ...{ max: 10_000, ttl: freshMilliseconds, allowStale: true },
      allowStaleOnFetchRejection: true,
      fetchMethod: (_, stale, { context }) => this.#settings(context.place, stale),
    });
  }

  async tokenOf(origin: Origin): Promise<string> {
    const found = await this.#find(origin);
    if (!(found instanceof Refusal)) return found;
    const { botToken } = this.#installed;
    if (botToken === undefined) throw found;
    return botToken;
  }

  async wishesOf(origin: Origin, user?: string): Promise<Wishes> {
    const place = wishedAt(origin);
    if (place === undefined) return usualWishes;
    const [settings, mayChange] = await Promise.all([
      soon(this.#wishes.fetch(keyOf(place), { context: { place } }), {}),
      user === undefined ? false : soon(this.#isInstaller(origin, user), false),
    ]);
    const { audience = usualWishes.audience, locale } = settings ?? {};
    return { audience, locale, mayChange };
  }

  async keep(origin: Origin, settings: Settings): Promise<void> {
    const place = wishedAt(origin);
    if (place === undefined) throw new Refusal("NOT_KEPT");
    try {
      await this.#installed.store.keepSettings(place, settings);
    } catch (err) {
      this.#tellAway(err);
      throw new Refusal("STORE_UNREACHABLE");
    }
    this.#wishes.set(keyOf(place), settings);
  }

  async forget(raw: unknown): Promise<void> {
    const ended = endedIn(raw);
    if (ended === undefined) return;
    await forget(this.#installed.store, ended);
    this.#wishes.clear();
    this.#installed.log.info({ platform: "slack", event: "uninstalled" }, said.uninstalled);
  }

  stop(): Promise<void> {
    return this.#installed.tokens.stop();
  }

  async #find(origin: Origin): Promise<string | Refusal> {
    const place = installedAt(origin);
    if (place === undefined) return new Refusal("NOT_INSTALLED");
    try {
      const found = await this.#installed.tokens.find(place);
      switch (found.kind) {
        case "installed":
          return found.installation.tokens.bot;
        case "none":
          return new Refusal("NOT_INSTALLED");
        case "expired":
          return new Refusal("TOKEN_EXPIRED");
      }
    } catch (err) {
      this.#tellAway(err);
      return new Refusal("STORE_UNREACHABLE");
    }
  }

  async #isInstaller(origin: Origin, user: string): Promise<boolean> {
    const place = installedAt(origin);
    if (place === undefined) return false;
    const kept = await this.#installed.store.find(place);
    return kept?.installer === user;
  }

  /** While the store is away, what was known stays known, and the store is not asked all the time. */
  async #settings(place: Place, known: Settings = {}): Promise<Settings> {
    try {
      return await this.#installed.store.settings(place);
    } catch (err) {
      this.#tellAway(err);
      return known;
    }
  }

  #tellAway(err: unknown): void {
    this.#installed.log.error({ platform: "slack", event: "store", err }, said.storeAway);
  }
}

interface WithPlace {
  readonly place: Place;
}

const keyOf = (place: Place): string =>
  place.kind === "team" ? `team ${place.team}` : `enterprise ${place.enterprise}`;
