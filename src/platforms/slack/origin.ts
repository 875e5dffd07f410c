/** Where something came from, and so whose token goes with the answer. */
import type { Place } from "../../store/store.ts";

export interface Origin {
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
  /** Was the bot installed in the whole organisation at once? */
  readonly isOrganisation: boolean;
}

export const nowhere: Origin = { isOrganisation: false };

/** Where the bot was installed; nothing where Slack does not say. */
export function installedAt({ team, enterprise, isOrganisation }: Origin): Place | undefined {
  if (isOrganisation && enterprise !== undefined) return { kind: "enterprise", enterprise };
  return team === undefined ? undefined : { kind: "team", team, enterprise };
}

/** Whose wishes count: each workspace's own, also in an organisation. */
export function wishedAt({ team, enterprise, ...origin }: Origin): Place | undefined {
  if (team !== undefined) return { kind: "team", team, enterprise };
  return installedAt({ enterprise, ...origin });
}
