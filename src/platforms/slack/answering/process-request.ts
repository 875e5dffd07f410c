/** Answers what Slack brought, and writes one line about it: what came of it, never what was in it. */
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import type { Delivery } from "../incoming-request.ts";
import { isBody, textIn, userIn } from "../incoming-request.ts";
import type { Files } from "../rendering/picture-source.ts";
import { noFiles } from "../rendering/picture-source.ts";
import type { Outgoing, Responder, Step } from "../response-steps.ts";
import type { Uploads } from "../sending/picture-uploads.ts";
import type { Outcome } from "../sending/retry.ts";
import type { Taking } from "../sending/run-steps.ts";
import { takeSteps } from "../sending/run-steps.ts";
import type { Origin, Wishes, Workspaces } from "../workspaces.ts";

export interface Answering extends Omit<Taking, "origin" | "tooOld" | "reference" | "uploads"> {
  readonly responder: Responder;
  readonly workspaces: Workspaces;
  /** Where pictures are uploaded. */
  readonly uploads?: Pick<Uploads, "filesOf" | "sourceOf" | "forget"> | undefined;
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
  origin: Origin,
): Promise<void> {
  const { responder } = answering;
  delivery.isTaken = true;
  const wishes = await wishesFor(answering, delivery, origin);
  const files = answering.uploads?.filesOf(origin) ?? noFiles;
  const responded = respondTo(answering, delivery, { wishes, files });
  const isThrough = await delivery.acknowledge(responded?.acknowledge);
  if (responded === undefined) return;
  const steps = isThrough ? responded.steps : [...late(delivery, responded), ...responded.steps];
  const tooOld = () => responder.tooOld(delivery.body);
  const taking = { ...answering, origin, tooOld, reference: responded.told.reference };
  const outcome = await takeSteps(taking, steps);
  if (outcome.kind !== "through") answering.refused(outcome.why.code);
  const isLost = !isThrough && responded.acknowledge !== undefined && steps.length === 0;
  write(answering.log, delivery, responded, isLost ? lost : outcome);
  if (outcome.kind === "through" && !isLost)
    await follow({ ...taking, tooOld: () => [], posted: outcome.given }, responded);
}

/** What the answer is complete without. Where something else was said than was to be posted, there is nothing to change. */
async function follow(
  taking: Taking & Answering,
  { steps, afterwards = [] }: Outgoing,
): Promise<void> {
  const isInPlace = steps.length === 0 || taking.posted !== undefined;
  if (afterwards.length === 0 || !isInPlace) return;
  const outcome = await takeSteps(taking, afterwards);
  const told = { platform: "slack", event: "picture", reference: taking.reference };
  if (outcome.kind === "through") {
    taking.log.info(told, said.followed);
    return;
  }
  taking.refused(outcome.why.code);
  taking.log.warn({ ...told, ...outcome.why }, said.notIllustrated);
}

const lost: Outcome = { kind: "failed", why: { code: "unacknowledged" } };

/** Who may change it is asked only where it is shown. */
function wishesFor({ workspaces }: Answering, delivery: Delivery, origin: Origin) {
  return workspaces.wishesOf(origin, isOfHome(delivery) ? userIn(delivery) : undefined);
}

function isOfHome({ body: { event, view } }: Delivery): boolean {
  if (isBody(event)) return event["type"] === "app_home_opened";
  return isBody(view) && view["type"] === "home";
}

function respondTo(
  { responder, isEnding }: Answering,
  { kind, body }: Delivery,
  { wishes, files }: { readonly wishes: Wishes; readonly files: Files },
): Outgoing | undefined {
  const by = isEnding() ? responder.refuse : responder;
  switch (kind) {
    case "command":
      return by.toCommand(body, wishes, files);
    case "interaction":
      return by.toInteraction(body, wishes, files);
    case "event":
      return by.toEvent(body, wishes, files);
  }
}

/** What a command's acknowledgement could not carry any more goes to the address that came with it. */
function late({ body }: Delivery, { acknowledge }: Outgoing): readonly Step[] {
  const url = textIn(body, "response_url");
  if (url === undefined || acknowledge === undefined || !("response_type" in acknowledge))
    return [];
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
