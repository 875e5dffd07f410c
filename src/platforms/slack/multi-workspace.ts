/** Workspaces that installed the bot: their tokens and wishes are in the store, which may be away for a while. */
import { LRUCache } from "lru-cache";
import type { InstallTarget, Store, WorkspaceSettings } from "../../store/store.ts";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import { withTimeout } from "../with-timeout.ts";
import { isBody } from "./incoming-request.ts";
import type { TokenProvider } from "./installing/token-provider.ts";
import { deleteInstallationOf, parseUninstall } from "./installing/uninstall.ts";
import type { WorkspacePreferences, WorkspaceRef, Workspaces } from "./workspaces.ts";
import {
  defaultPreferences,
  installTargetOf,
  preferencesTargetOf,
  WorkspaceError,
} from "./workspaces.ts";

export interface MultiWorkspaceOptions {
  readonly store: Pick<Store, "find" | "findSettings" | "saveSettings" | "deleteInstallation">;
  readonly tokens: Pick<TokenProvider, "find" | "stop">;
  /** The token of the settings, if there is one: for its own workspace, also while the store is away. */
  readonly botToken?: string | undefined;
  readonly log: Log;
}

const strings = english.slack.operator;

/** Other processes change them as well; after so long it is seen here. */
const freshMs = 30_000;

/** An answer has 3 s: the default preferences are better than a late answer. */
const timeoutMs = 700;

export class MultiWorkspace implements Workspaces {
  readonly isMultiWorkspace = true;
  readonly #installed: MultiWorkspaceOptions;
  readonly #wishes: LRUCache<string, WorkspaceSettings, WithPlace>;
  #ownTeam: string | undefined;

  constructor(installed: MultiWorkspaceOptions) {
    this.#installed = installed;
    this.#wishes = new LRUCache({
      ...{ max: 10_000, ttl: freshMs, noDeleteOnStaleGet: true },
      ...{ allowStaleOnFetchRejection: true, noDeleteOnFetchRejection: true },
      fetchMethod: (_key, _known, { context }) => this.#settings(context.place),
    });
  }

  setOwnTeam(team: string): void {
    this.#ownTeam = team;
  }

  async tokenOf(origin: WorkspaceRef): Promise<string> {
    const { botToken } = this.#installed;
    const isOwn = this.#ownTeam !== undefined && origin.team === this.#ownTeam;
    if (isOwn && botToken !== undefined) return botToken;
    const place = installTargetOf(origin);
    if (place === undefined) throw new WorkspaceError("NOT_INSTALLED");
    return this.#tokenAt(place);
  }

  async preferencesOf(origin: WorkspaceRef, user?: string): Promise<WorkspacePreferences> {
    const place = preferencesTargetOf(origin);
    if (place === undefined) return defaultPreferences;
    const key = keyOf(place);
    const known = this.#wishes.peek(key, { allowStale: true });
    const [settings, mayChange] = await Promise.all([
      withTimeout(this.#wishes.fetch(key, { context: { place } }), known, { timeoutMs }),
      withTimeout<MayChange>(this.#mayChange(origin, user), "unknown", { timeoutMs }),
    ]);
    const { audience = defaultPreferences.audience, locale } = settings ?? {};
    return { audience, locale, mayChange };
  }

  async savePreferences(origin: WorkspaceRef, change: WorkspaceSettings): Promise<void> {
    const place = preferencesTargetOf(origin);
    if (place === undefined) throw new WorkspaceError("PREFERENCES_NOT_SAVED");
    const { store } = this.#installed;
    const settings = await this.#asked(async () => {
      const changed = { ...(await store.findSettings(place)), ...change };
      await store.saveSettings(place, changed);
      return changed;
    });
    this.#wishes.set(keyOf(place), settings);
  }

  async forget(raw: unknown): Promise<void> {
    const ended = parseUninstall(raw);
    if (ended === undefined) return;
    await deleteInstallationOf(this.#installed.store, ended);
    this.#wishes.clear();
    this.#installed.log.info({ platform: "slack", event: "uninstalled" }, strings.uninstalled);
  }

  stop(): Promise<void> {
    return this.#installed.tokens.stop();
  }

  async #tokenAt(place: InstallTarget): Promise<string> {
    const found = await this.#asked(() => this.#installed.tokens.find(place));
    switch (found.kind) {
      case "installed":
        return found.installation.tokens.bot;
      case "none":
        throw new WorkspaceError("NOT_INSTALLED");
      case "expired":
        throw new WorkspaceError("TOKEN_EXPIRED");
    }
  }

  async #mayChange(origin: WorkspaceRef, user: string | undefined): Promise<MayChange> {
    const place = installTargetOf(origin);
    if (place === undefined || user === undefined) return "no";
    const kept = await this.#asked(() => this.#installed.store.find(place));
    return kept?.installer === user ? "yes" : "no";
  }

  #settings(place: InstallTarget): Promise<WorkspaceSettings> {
    return this.#asked(() => this.#installed.store.findSettings(place));
  }

  /** What the store says; where it says nothing, that is logged. */
  async #asked<Value>(ask: () => Promise<Value>): Promise<Value> {
    try {
      return await ask();
    } catch (err) {
      const isUnreadable = isBody(err) && err["code"] === "STORE_UNREADABLE";
      const line = isUnreadable ? strings.storeUnreadable : strings.storeAway;
      this.#installed.log.error({ platform: "slack", event: "store", err }, line);
      throw new WorkspaceError(isUnreadable ? "STORE_UNREADABLE" : "STORE_UNREACHABLE");
    }
  }
}

type MayChange = WorkspacePreferences["mayChange"];

interface WithPlace {
  readonly place: InstallTarget;
}

const keyOf = (place: InstallTarget): string =>
  place.kind === "team" ? `team ${place.team}` : `enterprise ${place.enterprise}`;
