/** What the log has of a picture: what became of it, and never what it shows. */
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import { fault } from "../api-constants.ts";

/** What became of a picture. */
export type Fate =
  | { readonly kind: "shown" }
  /** None was drawn, and the answer says so. */
  | { readonly kind: "busy" }
  | { readonly kind: "failed" }
  /** A newer answer has the message. */
  | { readonly kind: "overtaken" }
  /** There is no message any more. */
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly why: Why };

interface Why {
  readonly status?: number | undefined;
  readonly code?: unknown;
}

const said = english.discord.operator;

/** @param reference of the answer */
export function tellPicture(log: Log, reference: string, fate: Fate): void {
  const told = { platform: "discord", event: "picture", reference };
  const outcome = fate.kind;
  switch (outcome) {
    case "shown":
      log.info({ ...told, outcome }, said.illustrated);
      return;
    case "overtaken":
    case "gone":
      log.debug({ ...told, outcome }, said.tooLateToIllustrate);
      return;
    case "busy":
    case "failed":
      log.warn({ ...told, outcome }, said.notIllustrated);
      return;
    case "refused":
      log.warn({ ...told, ...fate.why }, lineFor(fate.why));
  }
}

const lineFor = ({ code }: Why): string =>
  code === fault.missingPermissions ? said.mayNotAttach : said.notIllustrated;
