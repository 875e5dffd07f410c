/**
 * Converts an install target (a workspace or an organisation) to its columns in a table and back.
 */
import type { InstallTarget } from "./store.ts";

export interface TargetColumns {
  readonly kind: string;
  readonly id: string;
  /** The ID of the organisation; empty for a workspace that belongs to none. */
  readonly enterprise: string;
}

export function targetColumns(target: InstallTarget): TargetColumns {
  switch (target.kind) {
    case "team":
      return { kind: "team", id: target.team, enterprise: target.enterprise ?? "" };
    case "enterprise":
      return { kind: "enterprise", id: target.enterprise, enterprise: target.enterprise };
  }
}

export function targetOf({ kind, id, enterprise }: TargetColumns): InstallTarget {
  if (kind === "enterprise") return { kind, enterprise: id };
  return { kind: "team", team: id, ...(enterprise !== "" && { enterprise }) };
}

/** The primary key of a target's row. */
export function targetKey(target: InstallTarget): Pick<TargetColumns, "kind" | "id"> {
  const { kind, id } = targetColumns(target);
  return { kind, id };
}
