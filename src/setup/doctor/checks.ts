/** Lists the checks of `nongrata doctor`, in the order in which they are told. */
import type { Check } from "./check.ts";
import { checkDiscord } from "./discord-checks.ts";
import { checkNode, checkPort, checkProxy, checkPublicUrl } from "./machine-checks.ts";
import { checkRecord } from "./record-check.ts";
import { checkEnvironmentFile, checkSettings } from "./settings-checks.ts";
import { checkSlackAnswers } from "./slack-answers-check.ts";
import { checkSlack } from "./slack-checks.ts";
import { checkStore } from "./store-check.ts";

export const checks: readonly Check[] = [
  checkNode,
  checkEnvironmentFile,
  checkSettings,
  checkRecord,
  checkStore,
  checkPort,
  checkProxy,
  checkPublicUrl,
  checkDiscord,
  checkSlack,
  checkSlackAnswers,
];
