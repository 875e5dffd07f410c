/** Where the bot was uninstalled, what was kept of that place is deleted. */
import * as z from "zod";
import type { InstallTarget, Store } from "../../../store/store.ts";

export interface Uninstall {
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
  /** Nothing where Slack does not say. */
  readonly isOrganisation?: boolean | undefined;
  /** In milliseconds. What was installed later stays: such an event may come late, or again. */
  readonly at: number;
}

const id = z.string().nullish();
const ending = z.object({
  team_id: id,
  enterprise_id: id,
  event_time: z.number(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().nullish() })).nullish(),
  event: z.union([
    z.object({ type: z.literal("app_uninstalled") }),
    /** Tokens of persons are revoked by themselves, and we have none. */
    z.object({
      type: z.literal("tokens_revoked"),
      tokens: z.object({ bot: z.array(z.unknown()).min(1) }),
    }),
  ]),
});

/**
 * What ended, where the event says that anything did.
 * @param raw the whole of what Slack posts: https://docs.slack.dev/reference/events/app_uninstalled
 */
export function parseUninstall(raw: unknown): Uninstall | undefined {
  const read = ending.safeParse(raw);
  if (!read.success) return undefined;
  const { team_id: team, enterprise_id: enterprise, event_time, authorizations } = read.data;
  return {
    team: team ?? undefined,
    enterprise: enterprise ?? undefined,
    isOrganisation: authorizations?.[0]?.is_enterprise_install ?? undefined,
    // Slack counts in whole seconds: that one belongs to it.
    at: (event_time + 1) * 1000 - 1,
  };
}

/** Rejects where the store does: then the event is to be delivered again. */
export async function forget(
  store: Pick<Store, "deleteInstallation">,
  ended: Uninstall,
): Promise<void> {
  const place = placeOf(ended);
  if (place !== undefined) await store.deleteInstallation(place, ended.at);
}

/** Where Slack does not say which, it is the workspace: an organisation's is lost to many. */
function placeOf({ team, enterprise, isOrganisation }: Uninstall): InstallTarget | undefined {
  const isOfAll = isOrganisation === true || team === undefined;
  if (isOfAll) return enterprise === undefined ? undefined : { kind: "enterprise", enterprise };
  return { kind: "team", team, enterprise };
}
