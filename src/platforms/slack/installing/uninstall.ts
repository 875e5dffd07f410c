/** Parses Slack's events for an uninstalled bot and a revoked token, and deletes the stored installation. */
import * as z from "zod";
import type { Store } from "../../../store/store.ts";
import type { Body } from "../incoming-request.ts";
import { isBody } from "../incoming-request.ts";
import type { WorkspaceRef } from "../workspaces.ts";
import { installTargetOf } from "../workspaces.ts";

export interface Uninstall extends Omit<WorkspaceRef, "isOrganisation"> {
  /** Missing where Slack does not say. */
  readonly isOrganisation?: boolean | undefined;
  /** In milliseconds since 1970. A later installation stays: such an event may come late, or again. */
  readonly at: number;
}

const id = z.string().nullish();
const uninstallEvent = z.object({
  team_id: id,
  enterprise_id: id,
  event_time: z.number(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().nullish() })).nullish(),
  event: z.union([
    z.object({ type: z.literal("app_uninstalled") }),
    /** Tokens of users are revoked separately, and we have none. */
    z.object({
      type: z.literal("tokens_revoked"),
      tokens: z.object({ bot: z.array(z.unknown()).min(1) }),
    }),
  ]),
});

/** Is it an event for an uninstalled bot or revoked tokens, though perhaps not of the bot? */
export const endsInstallation = ({ event }: Body): boolean =>
  isBody(event) && (event["type"] === "tokens_revoked" || event["type"] === "app_uninstalled");

/**
 * @returns nothing where it is another event, or revoked tokens are none of the bot's
 * @param raw the event with its envelope: https://docs.slack.dev/reference/events/app_uninstalled
 */
export function parseUninstall(raw: unknown): Uninstall | undefined {
  const parsed = uninstallEvent.safeParse(raw);
  if (!parsed.success) return undefined;
  const { team_id: team, enterprise_id: enterprise, event_time, authorizations } = parsed.data;
  return {
    team: team ?? undefined,
    enterprise: enterprise ?? undefined,
    isOrganisation: authorizations?.[0]?.is_enterprise_install ?? undefined,
    // Slack's time is in whole seconds: all of that second belongs to it.
    at: (event_time + 1) * 1000 - 1,
  };
}

/**
 * Where Slack does not say which, it is the workspace: an organisation's installation is lost to many workspaces. Rejects where
 * the store does: then Slack has to send the event again.
 */
export async function deleteInstallationOf(
  store: Pick<Store, "deleteInstallation">,
  { team, enterprise, isOrganisation = team === undefined, at }: Uninstall,
): Promise<void> {
  const target = installTargetOf({ team, enterprise, isOrganisation });
  if (target !== undefined) await store.deleteInstallation(target, at);
}
