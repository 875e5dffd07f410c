/** What is kept from one start to the next, for each place that the bot was installed in. */

/** Where it was installed: in one workspace, or in a whole organisation at once. */
export type InstallTarget =
  | { readonly kind: "team"; readonly team: string; readonly enterprise?: string | undefined }
  | { readonly kind: "enterprise"; readonly enterprise: string };

export interface Tokens {
  readonly bot: string;
  /** Where tokens are rotated; without one the token stays good. */
  readonly renewal?: TokenRotation | undefined;
}

export interface TokenRotation {
  readonly refreshToken: string;
  /** When the bot's token is none any more. As every moment here: milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface Installation {
  readonly place: InstallTarget;
  readonly app: string;
  readonly botUser: string;
  readonly scopes: readonly string[];
  readonly installedAt: number;
  /** Who installed it, by their ID: whoever may do that may say what the workspace wants. */
  readonly installer?: string | undefined;
  readonly tokens: Tokens;
}

/** An installation as it was read: `version` is another one after each change of its tokens. */
export interface StoredInstallation extends Installation {
  readonly version: string;
}

/** What a workspace wants otherwise than usual. */
export interface Settings {
  readonly audience?: "everyone" | "asker" | undefined;
  /** As in BCP 47. */
  readonly locale?: string | undefined;
}

/** Each method rejects with a `StoreError` and with nothing else. */
export interface Store {
  readonly find: (place: InstallTarget) => Promise<StoredInstallation | undefined>;
  /** In place of an earlier one. What is acknowledged is on the disk. */
  readonly saveInstallation: (installation: Installation) => Promise<void>;
  /**
   * Deletes all that is kept of a place, but not what was installed later than that moment.
   * @returns whether it was installed there
   */
  readonly deleteInstallation: (place: InstallTarget, until: number) => Promise<boolean>;

  /** Gets the right to renew the tokens of that version, until then, for one process of all. */
  readonly acquireRefreshLock: (
    place: InstallTarget,
    version: string,
    until: number,
  ) => Promise<boolean>;
  /** @returns false where it is no longer that version: nothing was changed */
  readonly updateTokens: (
    place: InstallTarget,
    version: string,
    tokens: Tokens,
  ) => Promise<boolean>;

  readonly settings: (place: InstallTarget) => Promise<Settings>;
  readonly saveSettings: (place: InstallTarget, settings: Settings) => Promise<void>;

  /** Uses what may be used once. @returns false where it was used before */
  readonly consumeNonce: (id: string, expiresAt: number) => Promise<boolean>;

  /** Encrypts again what older keys encrypted. @returns how many installations */
  readonly rotateKeys: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Why no store could be opened. */
export type StoreOpenError =
  | { readonly kind: "bad-url" }
  | { readonly kind: "no-key" }
  /** The first, second … of the keys is none. */
  | { readonly kind: "bad-key"; readonly position: number }
  /** So many installations were encrypted under keys that are none of these. */
  | { readonly kind: "wrong-key"; readonly installations: number }
  /** With the database's own word for it, a code as a rule. */
  | { readonly kind: "unreachable"; readonly reason: string };
