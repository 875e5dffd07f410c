/**
 * Processes one Slack request: runs its handler, acknowledges, runs the steps that follow, and logs one line of the outcome,
 * never of the content.
 */
import { english } from "../../../words/english.ts";
import { eventLogEntry } from "../../event-log-entry.ts";
import type { Log } from "../../log.ts";
import type { QuestionLimits } from "../../question-limits.ts";
import type { IncomingRequest } from "../incoming-request.ts";
import { isBody, textIn, userIn } from "../incoming-request.ts";
import { noFiles } from "../rendering/picture-source.ts";
import type { ResponseStep, SlackResponse } from "../response-steps.ts";
import type { PictureUploads } from "../sending/picture-uploads.ts";
import type { CallOutcome } from "../sending/retry-call.ts";
import type { RunContext } from "../sending/run-steps.ts";
import { runSteps } from "../sending/run-steps.ts";
import type { StepContext } from "../sending/send-step.ts";
import { fetchHistory } from "../sending/send-step.ts";
import type { WorkspaceRef, Workspaces } from "../workspaces.ts";
import type { WorkspaceState } from "./handler-context.ts";
import type { RefusingResponder, Responder } from "./responder.ts";

export interface ProcessContext
  extends Omit<RunContext, "origin" | "expired" | "reference" | "uploads"> {
  readonly responder: Responder;
  readonly limits?: QuestionLimits | undefined;
  readonly workspaces: Workspaces;
  /** Where pictures are uploaded. */
  readonly uploads?: Pick<PictureUploads, "filesOf" | "sourceOf" | "dropFile"> | undefined;
  readonly log: Log;
  /** Is the bot shutting down? */
  readonly isShuttingDown: () => boolean;
  /** Called with Slack's error code, where a call fails: it may be that of a refused token. */
  readonly onRefusedToken: (code: string | undefined) => void;
}

const strings = english.slack.operator;

/** Never rejects. */
export async function processRequest(
  context: ProcessContext,
  request: IncomingRequest,
  origin: WorkspaceRef,
): Promise<void> {
  const { responder } = context;
  request.isHandled = true;
  const preferences = await preferencesFor(context, request, origin);
  const files = context.uploads?.filesOf(origin) ?? noFiles;
  const workspace = { preferences, files };
  const first = await answerWithinLimits(context, request, origin, workspace);
  const isAcknowledged = await request.acknowledge(first?.acknowledge);
  if (first === undefined) return;
  const response = await withHistory({ ...context, origin }, request, first, workspace);
  const steps = isAcknowledged
    ? response.steps
    : [...lateSteps(request, response), ...response.steps];
  const expired = () => responder.toExpired(request.body);
  const runContext = { ...context, origin, expired, reference: response.meta.reference };
  const outcome = await runSteps(runContext, steps);
  if (outcome.kind !== "ok") context.onRefusedToken(outcome.why.code);
  const isLost = !isAcknowledged && response.acknowledge !== undefined && steps.length === 0;
  logOutcome(context.log, request, response, isLost ? unacknowledged : outcome);
  if (outcome.kind === "ok" && !isLost)
    await runFollowUpSteps({ ...runContext, expired: () => [], posted: outcome.value }, response);
}

/** Answers a message that continues earlier ones again, with them. */
async function withHistory(
  context: ProcessContext & Pick<StepContext, "origin">,
  { body }: IncomingRequest,
  response: SlackResponse,
  workspace: WorkspaceState,
): Promise<SlackResponse> {
  if (response.needs === undefined) return response;
  const history = await fetchHistory(context, response.needs);
  return context.responder.toEvent(body, workspace, history) ?? response;
}

/** Runs the steps that an answer is complete without. Where a fallback was posted instead of it, there is nothing to update. */
async function runFollowUpSteps(
  runContext: RunContext & ProcessContext,
  { steps, followUpSteps = [] }: SlackResponse,
): Promise<void> {
  const isInPlace = steps.length === 0 || runContext.posted !== undefined;
  if (followUpSteps.length === 0 || !isInPlace) return;
  const outcome = await runSteps(runContext, followUpSteps);
  const meta = { platform: "slack", event: "picture", reference: runContext.reference };
  if (outcome.kind === "ok") {
    runContext.log.info(meta, strings.pictureDelivered);
    return;
  }
  runContext.onRefusedToken(outcome.why.code);
  runContext.log.warn({ ...meta, ...outcome.why }, strings.pictureNotAttached);
}

const unacknowledged: CallOutcome = { kind: "failed", why: { code: "unacknowledged" } };

/** Whether this user may change them is looked up only for App Home, which shows it. */
function preferencesFor(
  { workspaces }: ProcessContext,
  request: IncomingRequest,
  origin: WorkspaceRef,
) {
  return workspaces.preferencesOf(origin, isOfHome(request) ? userIn(request) : undefined);
}

function isOfHome({ body: { event, view } }: IncomingRequest): boolean {
  if (isBody(event)) return event["type"] === "app_home_opened";
  return isBody(view) && view["type"] === "home";
}

/** Unless the person, or everybody in the workspace, has asked too much. */
async function answerWithinLimits(
  { responder, limits, isShuttingDown }: ProcessContext,
  request: IncomingRequest,
  { team, enterprise }: WorkspaceRef,
  workspace: WorkspaceState,
): Promise<SlackResponse | undefined> {
  const current = isShuttingDown() ? responder.shuttingDown : responder;
  const response = respondTo(current, request, workspace);
  if (response === undefined) return undefined;
  const server = team ?? enterprise ?? "";
  const asker = { platform: "slack", person: `${server} ${userIn(request) ?? ""}`, server };
  const reached = await limits?.take(response.meta.event, asker);
  return reached === undefined
    ? response
    : respondTo(responder.overLimit(reached), request, workspace);
}

function respondTo(
  current: RefusingResponder,
  { kind, body }: IncomingRequest,
  workspace: WorkspaceState,
): SlackResponse | undefined {
  switch (kind) {
    case "command":
      return current.toCommand(body, workspace);
    case "interaction":
      return current.toInteraction(body, workspace);
    case "event":
      return current.toEvent(body, workspace);
  }
}

/** @returns the answer to a command whose acknowledgement failed, through its `response_url` */
function lateSteps(
  { body }: IncomingRequest,
  { acknowledge }: SlackResponse,
): readonly ResponseStep[] {
  const url = textIn(body, "response_url");
  if (url === undefined || acknowledge === undefined || !("response_type" in acknowledge))
    return [];
  return [{ kind: "respond", url, body: { ...acknowledge, replace_original: false } }];
}

function logOutcome(
  log: Log,
  { receivedAt, acknowledgedAt }: IncomingRequest,
  { meta, acknowledge }: SlackResponse,
  outcome: CallOutcome,
) {
  const entry = eventLogEntry("slack", meta, receivedAt, acknowledgedAt);
  if (outcome.kind === "ok") {
    log.info(entry, strings.answerDelivered);
    return;
  }
  const message =
    acknowledge === undefined ? strings.answerNotDelivered : strings.stepsNotDelivered;
  log.warn({ ...entry, ...outcome.why }, message);
}
