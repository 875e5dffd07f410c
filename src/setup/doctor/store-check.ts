/** Checks the store, where Slack workspaces install the bot: reachable, writable, its tables up to date, its keys known. */
import type { StorePlace } from "../../config/store-url.ts";
import { storePlaceOf } from "../../config/store-url.ts";
import { storeErrorMessage } from "../../run/store-error-message.ts";
import { inspectStore } from "../../store/inspect-store.ts";
import { openStore } from "../../store/open-store.ts";
import type { StoreSettings } from "../../store/store.ts";
import { english } from "../../words/english.ts";
import type { CheckContext, CheckResult } from "./check.ts";

const strings = english.setup.doctor.store;
const id = "store";

export async function checkStore({
  secrets,
  isOnline,
  shouldFix,
}: CheckContext): Promise<readonly CheckResult[]> {
  const settings = secrets.slack?.install?.store;
  if (settings === undefined) return [];
  const place = placeText(storePlaceOf(settings.url));
  const isLocal = settings.url.startsWith("file:");
  if (!isLocal && !isOnline) return [{ id, outcome: "skipped", text: strings.skipped(place) }];
  const inspection = await inspectStore(settings);
  switch (inspection.kind) {
    case "ready":
      return [{ id, outcome: "ok", text: strings.ready(place) }];
    case "missing":
      return [{ id, outcome: "ok", text: strings.missing(inspection.path) }];
    case "failed":
      return [{ id, outcome: "wrong", text: storeErrorMessage(inspection.error) }];
    case "outdated":
      return [await migrate(settings, place, shouldFix)];
  }
}

async function migrate(
  settings: StoreSettings,
  place: string,
  shouldFix: boolean,
): Promise<CheckResult> {
  if (!shouldFix)
    return { id, outcome: "wrong", text: strings.outdated(place), next: strings.outdatedNext };
  const opened = await openStore(settings);
  if (opened.kind === "failed")
    return { id, outcome: "wrong", text: storeErrorMessage(opened.error) };
  await opened.store.close();
  return { id, outcome: "ok", text: strings.migrated(place) };
}

const placeText = (place: StorePlace): string =>
  "file" in place ? place.file : `${place.database} at ${place.host}`;
