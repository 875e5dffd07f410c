/** Answers what Slack brought, and writes one line about it: what came of it, never what was in it. */
import { english } from "../../../words/english.ts";
import type { Log } from "../../log.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import { isBody, textIn, userIn } from "../incoming-request.ts";
import type { UploadedFiles } from "../rendering/picture-source.ts";
import { noFiles } from "../rendering/picture-source.ts";
import type { Responder, ResponseStep, SlackResponse } from "../response-steps.ts";
import type { PictureUploads } from "../sending/picture-uploads.ts";
import type { CallOutcome } from "../sending/retry-call.ts";
import type { RunContext } from "../sending/run-steps.ts";
import { runSteps } from "../sending/run-steps.ts";
import type { WorkspacePreferences, WorkspaceRef, Workspaces } from "../workspaces.ts";

export interface ProcessContext
  extends Omit<RunContext, "origin" | "expired" | "reference" | "uploads"> {
  readonly responder: Responder;
  readonly workspaces: Workspaces;
  /** Where pictures are uploaded. */
  readonly uploads?: Pick<PictureUploads, "filesOf" | "sourceOf" | "dropFile"> | undefined;
  readonly log: Log;
  /** Is nothing new begun any more? */
  readonly isEnding: () => boolean;
  /** Told what Slack said, where it refuses the bot's token. */
  readonly refused: (code: string | undefined) => void;
}

const strings = english.slack.operator;

/** Never rejects. */
export async function processRequest(
  answering: ProcessContext,
  delivery: IncomingRequest,
  origin: WorkspaceRef,
): Promise<void> {
  const { responder } = answering;
  delivery.isHandled = true;
  const wishes = await wishesFor(answering, delivery, origin);
  const files = answering.uploads?.filesOf(origin) ?? noFiles;
  const responded = respondTo(answering, delivery, { wishes, files });
  const isThrough = await delivery.acknowledge(responded?.acknowledge);
  if (responded === undefined) return;
  const steps = isThrough ? responded.steps : [...late(delivery, responded), ...responded.steps];
  const expired = () => responder.expired(delivery.body);
  const taking = { ...answering, origin, expired, reference: responded.meta.reference };
  const outcome = await runSteps(taking, steps);
  if (outcome.kind !== "ok") answering.refused(outcome.why.code);
  const isLost = !isThrough && responded.acknowledge !== undefined && steps.length === 0;
  write(answering.log, delivery, responded, isLost ? lost : outcome);
  if (outcome.kind === "ok" && !isLost)
    await follow({ ...taking, expired: () => [], posted: outcome.value }, responded);
}

/** What the answer is complete without. Where something else was said than was to be posted, there is nothing to change. */
async function follow(
  taking: RunContext & ProcessContext,
  { steps, followUpSteps = [] }: SlackResponse,
): Promise<void> {
  const isInPlace = steps.length === 0 || taking.posted !== undefined;
  if (followUpSteps.length === 0 || !isInPlace) return;
  const outcome = await runSteps(taking, followUpSteps);
  const meta = { platform: "slack", event: "picture", reference: taking.reference };
  if (outcome.kind === "ok") {
    taking.log.info(meta, strings.followed);
    return;
  }
  taking.refused(outcome.why.code);
  taking.log.warn({ ...meta, ...outcome.why }, strings.notIllustrated);
}

const lost: CallOutcome = { kind: "failed", why: { code: "unacknowledged" } };

/** Who may change it is asked only where it is shown. */
function wishesFor(
  { workspaces }: ProcessContext,
  delivery: IncomingRequest,
  origin: WorkspaceRef,
) {
  return workspaces.preferencesOf(origin, isOfHome(delivery) ? userIn(delivery) : undefined);
}

function isOfHome({ body: { event, view } }: IncomingRequest): boolean {
  if (isBody(event)) return event["type"] === "app_home_opened";
  return isBody(view) && view["type"] === "home";
}

function respondTo(
  { responder, isEnding }: ProcessContext,
  { kind, body }: IncomingRequest,
  { wishes, files }: { readonly wishes: WorkspacePreferences; readonly files: UploadedFiles },
): SlackResponse | undefined {
  const by = isEnding() ? responder.shuttingDown : responder;
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
function late({ body }: IncomingRequest, { acknowledge }: SlackResponse): readonly ResponseStep[] {
  const url = textIn(body, "response_url");
  if (url === undefined || acknowledge === undefined || !("response_type" in acknowledge))
    return [];
  return [{ kind: "respond", url, body: { ...acknowledge, replace_original: false } }];
}

function write(
  log: Log,
  { receivedAt }: IncomingRequest,
  { meta, acknowledge }: SlackResponse,
  outcome: CallOutcome,
) {
  const milliseconds = Math.round((performance.now() - receivedAt) * 10) / 10;
  const entry = { platform: "slack", ...meta, milliseconds };
  if (outcome.kind === "ok") {
    log.info(entry, strings.delivered);
    return;
  }
  const message = acknowledge === undefined ? strings.notDelivered : strings.notFollowed;
  log.warn({ ...entry, ...outcome.why }, message);
}
