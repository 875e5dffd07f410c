/** Runs the steps of a response one after the other, and what replaces a step that Slack refuses. */
import type { CallStep, ResponseStep } from "../response-steps.ts";
import type { PictureUploads } from "./picture-uploads.ts";
import type { CallOutcome } from "./retry-call.ts";
import type { MessageRef, StepContext } from "./send-step.ts";
import { isFileNotReady, sendStep } from "./send-step.ts";

export interface RunContext extends StepContext {
  /** The steps to run instead, when Slack says that it is too late for one. */
  readonly expired: () => readonly ResponseStep[];
  /** Where pictures are uploaded. */
  readonly uploads?: Pick<PictureUploads, "sourceOf" | "dropFile"> | undefined;
  /** Of the answer, for the log. */
  readonly reference: string;
}

type StepOutcome = CallOutcome<MessageRef | undefined>;

/**
 * Stops at the first step that does not succeed, and runs its replacement. Never rejects.
 *
 * @returns the outcome, and the last message that was posted; a refused step whose replacement succeeded is no failure
 */
export async function runSteps(
  context: RunContext,
  steps: readonly ResponseStep[],
): Promise<StepOutcome> {
  let { posted } = context;
  for (const step of steps) {
    const stepContext = { ...context, posted };
    const outcome = await runStep(stepContext, step);
    if (outcome.kind !== "ok")
      return step.kind === "attach-picture" ? outcome : replaceStep(stepContext, step, outcome);
    posted = outcome.value ?? posted;
  }
  return { kind: "ok", value: posted };
}

async function runStep(context: RunContext, step: ResponseStep): Promise<StepOutcome> {
  if (step.kind !== "attach-picture") return sendStep(context, step);
  const source = await context.uploads?.sourceOf(context, step.request, context.reference);
  return runSteps(context, step.stepsAfterUpload(source ?? { kind: "none", why: "off" }));
}

/** A replacement step has no fallback for an expired response, or it would repeat for ever. */
async function replaceStep(
  context: RunContext,
  step: CallStep,
  outcome: StepOutcome,
): Promise<StepOutcome> {
  if (step.file !== undefined && isFileNotReady(outcome)) context.uploads?.dropFile(step.file);
  const steps = replacementFor(context, step, outcome);
  if (steps.length === 0) return outcome;
  const replaced = await runSteps({ ...context, expired: () => [] }, steps);
  return replaced.kind === "ok" ? replaced : outcome;
}

/** A `response_url` that has expired takes the fallback no more either. */
function replacementFor(
  { expired }: RunContext,
  step: CallStep,
  outcome: StepOutcome,
): readonly ResponseStep[] {
  const isLate = isTooLate(step, outcome);
  const isUrlExpired = isLate && step.kind === "respond";
  const fallback = outcome.kind === "refused" && !isUrlExpired ? step.fallback : undefined;
  return fallback ?? (isLate ? expired() : []);
}

/** A `response_url` was used five times, is 30 minutes old, or out of order; a trigger lives for 3 seconds. */
function isTooLate({ kind }: CallStep, outcome: StepOutcome): boolean {
  if (outcome.kind === "ok") return false;
  const { status = 0, code = "" } = outcome.why;
  if (kind === "respond") return [404, 410, 429].includes(status) || status >= 500;
  return kind === "open-view" && ["expired_trigger_id", "exchanged_trigger_id"].includes(code);
}
