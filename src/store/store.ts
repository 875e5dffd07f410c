/** The types of the store: installations with their tokens, workspaces' settings, used nonces. */

/** A workspace, or a whole organisation at once (Slack's Enterprise Grid). */
export type InstallTarget =
  | { readonly kind: "team"; readonly team: string; readonly enterprise?: string | undefined }
  | { readonly kind: "enterprise"; readonly enterprise: string };

export interface Tokens {
  readonly bot: string;
  /** Where the app has token rotation on; without it the bot's token never expires. */
  readonly renewal?: TokenRotation | undefined;
}

export interface TokenRotation {
  readonly refreshToken: string;
  /** When the bot's token expires. Like every time here, in milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface Installation {
  readonly target: InstallTarget;
  readonly app: string;
  readonly botUser: string;
  readonly scopes: readonly string[];
  readonly installedAt: number;
  /** The user ID of the installer, who may change the workspace's settings. */
  readonly installer?: string | undefined;
  readonly tokens: Tokens;
}

/** An installation as it was read. Its `version` changes with every change of its tokens. */
export interface StoredInstallation extends Installation {
  readonly version: string;
}

/** The settings in which a workspace differs from the defaults. */
export interface WorkspaceSettings {
  readonly audience?: "everyone" | "asker" | undefined;
  /** As in BCP 47. */
  readonly locale?: string | undefined;
}

/** Each method rejects with a `StoreError` and with nothing else. */
export interface Store {
  readonly find: (target: InstallTarget) => Promise<StoredInstallation | undefined>;
  /** Replaces an earlier one. Resolves once it is on the disk. */
  readonly saveInstallation: (installation: Installation) => Promise<void>;
  /**
   * Deletes the installation, its tokens and its settings, unless it was installed after `until`.
   * @returns whether there was one to delete
   */
  readonly deleteInstallation: (target: InstallTarget, until: number) => Promise<boolean>;

  /** Locks the refresh of the tokens of this version, until then, for one of all processes. */
  readonly acquireRefreshLock: (
    target: InstallTarget,
    version: string,
    until: number,
  ) => Promise<boolean>;
  /** @returns false where the version is another one by now: nothing was changed */
  readonly updateTokens: (
    target: InstallTarget,
    version: string,
    tokens: Tokens,
  ) => Promise<boolean>;

  readonly findSettings: (target: InstallTarget) => Promise<WorkspaceSettings>;
  readonly saveSettings: (target: InstallTarget, settings: WorkspaceSettings) => Promise<void>;

  /** Uses a one-time nonce (OAuth state). @returns false where it was used before */
  readonly consumeNonce: (id: string, expiresAt: number) => Promise<boolean>;

  /** Encrypts with the current key what older keys encrypted. @returns how many installations */
  readonly rotateKeys: () => Promise<number>;
  /** Rejects while the database can't be reached. */
  readonly checkConnection: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StoreSettings {
  /** `file:data.db` or `postgres://…`. Never logged: it may hold a password. */
  readonly url: string;
  /**
   * Keys of 32 bytes, as base64 or hexadecimal digits, the current one first, separated by commas.
   */
  readonly keys: string | undefined;
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
}

/** Why the store could not be opened. */
export type StoreOpenError =
  | { readonly kind: "bad-url" }
  | { readonly kind: "no-key" }
  /** The key at this position, from 1, can't be read. */
  | { readonly kind: "bad-key"; readonly position: number }
  /** So many installations were encrypted with other keys. */
  | { readonly kind: "wrong-key"; readonly installations: number }
  /** The file, or its folder, can't be written. */
  | {
      readonly kind: "unwritable";
      readonly what: "file" | "folder";
      readonly path: string;
      readonly reason: string;
    }
  /** `reason` is the database's own, a code as a rule. */
  | { readonly kind: "unreachable"; readonly reason: string };
