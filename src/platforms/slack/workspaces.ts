/** The workspaces that the bot is in: their tokens, and their preferences. */
import type { InstallTarget, WorkspaceSettings } from "../../store/store.ts";

export interface Workspaces {
  /** Rejects with a `WorkspaceError` where there is none now. */
  readonly tokenOf: (origin: WorkspaceRef) => Promise<string>;
  /**
   * Never rejects, and waits for no store that is slow.
   *
   * @param user to look up whether this user may change them
   */
  readonly preferencesOf: (
    origin: WorkspaceRef,
    user?: string,
  ) => WorkspacePreferences | Promise<WorkspacePreferences>;
  /** Adds to the saved preferences. Rejects with a `WorkspaceError` where they can't be saved. */
  readonly savePreferences: (origin: WorkspaceRef, change: WorkspaceSettings) => Promise<void>;
  /**
   * Deletes all that is stored of a workspace that removed the bot. Rejects where the store does.
   *
   * @param raw the event as Slack sent it
   */
  readonly forget: (raw: unknown) => Promise<void>;
  /** Is the bot in several workspaces, so that others go on where Slack refuses a token? */
  readonly isMultiWorkspace: boolean;
  /** @param team the workspace of the token in the settings */
  readonly setOwnTeam: (team: string) => void;
  /** Finishes token refreshes that are under way. Never rejects. */
  readonly stop: () => Promise<void>;
}

/** A request that we refuse before Slack is called. */
export class WorkspaceError extends Error {
  override readonly name = "WorkspaceError";
  readonly code: string;

  /** @param code holds nothing personal: it is logged */
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const done = Promise.resolve();

/** The one workspace whose token is in the settings. Nothing of it is stored. */
export const singleWorkspace = (botToken: string): Workspaces => ({
  tokenOf: () => Promise.resolve(botToken),
  preferencesOf: () => defaultPreferences,
  savePreferences: () => Promise.reject(new WorkspaceError("PREFERENCES_NOT_SAVED")),
  forget: () => done,
  isMultiWorkspace: false,
  setOwnTeam: () => undefined,
  stop: () => done,
});

/** The workspace that a request came from: its token goes with the answer. */
export interface WorkspaceRef {
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
  /** Was the bot installed in the whole organisation at once? */
  readonly isOrganisation: boolean;
}

export const unknownWorkspace: WorkspaceRef = { isOrganisation: false };

/** The workspace or organisation that installed the bot; undefined where Slack does not say. */
export function installTargetOf({
  team,
  enterprise,
  isOrganisation,
}: WorkspaceRef): InstallTarget | undefined {
  if (isOrganisation && enterprise !== undefined) return { kind: "enterprise", enterprise };
  return team === undefined ? undefined : { kind: "team", team, enterprise };
}

/** The workspace whose preferences apply: each has its own, also in an organisation. */
export function preferencesTargetOf({
  team,
  enterprise,
  ...origin
}: WorkspaceRef): InstallTarget | undefined {
  if (team !== undefined) return { kind: "team", team, enterprise };
  return installTargetOf({ enterprise, ...origin });
}

/** A workspace's preferences, and whether a user may change them. */
export interface WorkspacePreferences {
  /** Who sees the answer to a command where the asker does not say. */
  readonly audience: "everyone" | "asker";
  readonly locale?: string | undefined;
  /** May this user change them? */
  readonly mayChange: "yes" | "no" | "unknown";
}

/** As nearly every app answers a command on Slack. */
export const defaultPreferences: WorkspacePreferences = { audience: "asker", mayChange: "no" };
