/** The workspaces that the bot is in: what it may do there, and what is wanted there. */
import type { InstallTarget, WorkspaceSettings } from "../../store/store.ts";

export interface Workspaces {
  /** Rejects with a `Refusal` where there is none now. */
  readonly tokenOf: (origin: WorkspaceRef) => Promise<string>;
  /**
   * Never rejects, and waits for no store that is slow.
   *
   * @param user where what they may change is asked for as well
   */
  readonly preferencesOf: (
    origin: WorkspaceRef,
    user?: string,
  ) => WorkspacePreferences | Promise<WorkspacePreferences>;
  /** Beside what was wanted before. Rejects with a `Refusal` where it can't be kept. */
  readonly savePreferences: (origin: WorkspaceRef, change: WorkspaceSettings) => Promise<void>;
  /**
   * Deletes what was kept of a workspace that the bot was taken out of. Rejects where the store does.
   *
   * @param raw the event as Slack sent it
   */
  readonly forget: (raw: unknown) => Promise<void>;
  /** Do others go on where Slack refuses a token? */
  readonly isMultiWorkspace: boolean;
  /** Which workspace the token of the settings is of. */
  readonly setOwnTeam: (team: string) => void;
  /** Finishes what is under way. Never rejects. */
  readonly stop: () => Promise<void>;
}

/** We say no before Slack is asked. */
export class WorkspaceError extends Error {
  override readonly name = "Refusal";
  readonly code: string;

  /** @param code holds nothing personal: it is logged */
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const done = Promise.resolve();

/** Nothing is kept: its token stands in the settings. */
export const singleWorkspace = (botToken: string): Workspaces => ({
  tokenOf: () => Promise.resolve(botToken),
  preferencesOf: () => defaultPreferences,
  savePreferences: () => Promise.reject(new WorkspaceError("PREFERENCES_NOT_SAVED")),
  forget: () => done,
  isMultiWorkspace: false,
  setOwnTeam: () => undefined,
  stop: () => done,
});

/* merged: Where something came from, and so whose token goes with the answer. */

export interface WorkspaceRef {
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
  /** Was the bot installed in the whole organisation at once? */
  readonly isOrganisation: boolean;
}

export const unknownWorkspace: WorkspaceRef = { isOrganisation: false };

/** Where the bot was installed; nothing where Slack does not say. */
export function installTargetOf({
  team,
  enterprise,
  isOrganisation,
}: WorkspaceRef): InstallTarget | undefined {
  if (isOrganisation && enterprise !== undefined) return { kind: "enterprise", enterprise };
  return team === undefined ? undefined : { kind: "team", team, enterprise };
}

/** Whose wishes count: each workspace's own, also in an organisation. */
export function preferencesTargetOf({
  team,
  enterprise,
  ...origin
}: WorkspaceRef): InstallTarget | undefined {
  if (team !== undefined) return { kind: "team", team, enterprise };
  return installTargetOf({ enterprise, ...origin });
}

/* merged: What a workspace wants otherwise than usual, and who may say so. */

export interface WorkspacePreferences {
  /** Who sees the answer to a command where the asker wants nothing else. */
  readonly audience: "everyone" | "asker";
  readonly locale?: string | undefined;
  /** Is it for this person to change them? */
  readonly mayChange: "yes" | "no" | "unknown";
}

/** As nearly every app answers a command on Slack. */
export const defaultPreferences: WorkspacePreferences = { audience: "asker", mayChange: "no" };
