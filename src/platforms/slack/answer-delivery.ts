/** Answers what Slack brought, and writes one line about it: what came of it, never what was in it. */
import type { WebClient } from "@slack/web-api";
import { english } from "../../words/english.ts";
import type { Log } from "../log.ts";
import type { Delivery } from "./delivery.ts";
import { textIn } from "./delivery.ts";
import type { Outgoing, Responder, Step } from "./outgoing.ts";
import type { Sending } from "./send-step.ts";
import { takeSteps } from "./take-steps.ts";
import type { Outcome } from "./tell-outcome.ts";

export interface Answering extends Sending {
  readonly responder: Responder;
  readonly log: Log;
  /** Is nothing new begun any more? */
  readonly isEnding: () => boolean;
  /** Told what Slack said, where it refuses the bot's token. */
  readonly refused: (code: string | undefined) => void;
}

const said = english.slack.operator;

/** Never rejects. */
export async function answerDelivery(
  answering: Answering,
  delivery: Delivery,
  client: WebClient,
): Promise<void> {
  const { responder } = answering;
  delivery.isTaken = true;
  const responded = respondTo(answering, delivery);
  const isThrough = await delivery.acknowledge(responded?.acknowledge);
  if (responded === undefined) return;
  const steps = isThrough ? responded.steps : [...late(delivery, responded), ...responded.steps];
  const tooOld = () => responder.tooOld(delivery.body);
  const outcome = await takeSteps({ ...answering, client, tooOld }, steps);
  if (outcome.kind !== "through") answering.refused(outcome.why.code);
  const isLost = !isThrough && responded.acknowledge !== undefined && steps.length === 0;
  write(answering.log, delivery, responded, isLost ? lost : outcome);
}

const lost: Outcome = { kind: "failed", why: { code: "unacknowledged" } };

function respondTo(
  { responder, isEnding }: Answering,
  { kind, body }: Delivery,
): Outgoing | undefined {
  const by = isEnding() ? responder.refuse : responder;
  switch (kind) {
    case "command":
      return by.toCommand(body);
    case "interaction":
      return by.toInteraction(body);
    case "event":
      return by.toEvent(body);
  }
}

/** What a command's acknowledgement could not carry any more goes to the address that came with it. */
function late({ kind, body }: Delivery, { acknowledge }: Outgoing): readonly Step[] {
  const url = textIn(body, "response_url");
  if (kind !== "command" || url === undefined || acknowledge === undefined) return [];
  return [{ kind: "respond", url, body: { ...acknowledge, replace_original: false } }];
}

function write(log: Log, { began }: Delivery, { told, acknowledge }: Outgoing, outcome: Outcome) {
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  const entry = { platform: "slack", ...told, milliseconds };
  if (outcome.kind === "through") {
    log.info(entry, said.delivered);
    return;
  }
  const message = acknowledge === undefined ? said.notDelivered : said.notFollowed;
  log.warn({ ...entry, ...outcome.why }, message);
}
