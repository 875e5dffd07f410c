/** The workspaces that installed the bot. Their tokens and preferences are in the store, which may be unavailable for a while. */
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
  /** The token of the settings, if there is one: for its own workspace, also while the store is unavailable. */
  readonly botToken?: string | undefined;
  readonly log: Log;
}

const strings = english.slack.operator;

/** Preferences are cached for so long: other processes change them as well. */
const preferencesTtlMs = 30_000;

/** An answer has 3 s: the default preferences are better than a late answer. */
const timeoutMs = 700;

export class MultiWorkspace implements Workspaces {
  readonly isMultiWorkspace = true;
  readonly #options: MultiWorkspaceOptions;
  readonly #preferences: LRUCache<string, WorkspaceSettings, FetchContext>;
  #ownTeam: string | undefined;

  constructor(options: MultiWorkspaceOptions) {
    this.#options = options;
    this.#preferences = new LRUCache({
      max: 10_000,
      ttl: preferencesTtlMs,
      noDeleteOnStaleGet: true,
      allowStaleOnFetchRejection: true,
      noDeleteOnFetchRejection: true,
      fetchMethod: (_key, _known, { context }) => this.#settings(context.target),
    });
  }

  setOwnTeam(team: string): void {
    this.#ownTeam = team;
  }

  async tokenOf(origin: WorkspaceRef): Promise<string> {
    const { botToken } = this.#options;
    const isOwn = this.#ownTeam !== undefined && origin.team === this.#ownTeam;
    if (isOwn && botToken !== undefined) return botToken;
    const target = installTargetOf(origin);
    if (target === undefined) throw new WorkspaceError("NOT_INSTALLED");
    return this.#tokenAt(target);
  }

  async preferencesOf(origin: WorkspaceRef, user?: string): Promise<WorkspacePreferences> {
    const target = preferencesTargetOf(origin);
    if (target === undefined) return defaultPreferences;
    const key = keyOf(target);
    const known = this.#preferences.peek(key, { allowStale: true });
    const [settings, mayChange] = await Promise.all([
      withTimeout(this.#preferences.fetch(key, { context: { target } }), known, { timeoutMs }),
      withTimeout<MayChange>(this.#mayChange(origin, user), "unknown", { timeoutMs }),
    ]);
    const { audience = defaultPreferences.audience, locale } = settings ?? {};
    return { audience, locale, mayChange };
  }

  async savePreferences(origin: WorkspaceRef, change: WorkspaceSettings): Promise<void> {
    const target = preferencesTargetOf(origin);
    if (target === undefined) throw new WorkspaceError("PREFERENCES_NOT_SAVED");
    const { store } = this.#options;
    const settings = await this.#callStore(async () => {
      const changed = { ...(await store.findSettings(target)), ...change };
      await store.saveSettings(target, changed);
      return changed;
    });
    this.#preferences.set(keyOf(target), settings);
  }

  async forget(raw: unknown): Promise<void> {
    const ended = parseUninstall(raw);
    if (ended === undefined) return;
    await deleteInstallationOf(this.#options.store, ended);
    this.#preferences.clear();
    this.#options.log.info({ platform: "slack", event: "uninstalled" }, strings.appUninstalled);
  }

  stop(): Promise<void> {
    return this.#options.tokens.stop();
  }

  async #tokenAt(target: InstallTarget): Promise<string> {
    const found = await this.#callStore(() => this.#options.tokens.find(target));
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
    const target = installTargetOf(origin);
    if (target === undefined || user === undefined) return "no";
    const kept = await this.#callStore(() => this.#options.store.find(target));
    return kept?.installer === user ? "yes" : "no";
  }

  #settings(target: InstallTarget): Promise<WorkspaceSettings> {
    return this.#callStore(() => this.#options.store.findSettings(target));
  }

  /** Calls the store; its error is logged, and becomes a `WorkspaceError`. */
  async #callStore<Value>(ask: () => Promise<Value>): Promise<Value> {
    try {
      return await ask();
    } catch (err) {
      const isUnreadable = isBody(err) && err["code"] === "STORE_UNREADABLE";
      const line = isUnreadable ? strings.storeUnreadable : strings.storeUnreachable;
      this.#options.log.error({ platform: "slack", event: "store", err }, line);
      throw new WorkspaceError(isUnreadable ? "STORE_UNREADABLE" : "STORE_UNREACHABLE");
    }
  }
}

type MayChange = WorkspacePreferences["mayChange"];

interface FetchContext {
  readonly target: InstallTarget;
}

const keyOf = (target: InstallTarget): string =>
  target.kind === "team" ? `team ${target.team}` : `enterprise ${target.enterprise}`;
