/** Takes the steps of an answer, one after the other. */
import type { CallStep, ResponseStep } from "../response-steps.ts";
import type { PictureUploads } from "./picture-uploads.ts";
import type { CallOutcome } from "./retry.ts";
import type { MessageRef, SendContext } from "./send-step.ts";
import { isFileNotReady, sendStep } from "./send-step.ts";

export interface RunContext extends SendContext {
  /** What to do instead, when Slack says that it is too late for a step. */
  readonly expired: () => readonly ResponseStep[];
  /** Where pictures are uploaded. */
  readonly uploads?: Pick<PictureUploads, "sourceOf" | "dropFile"> | undefined;
  /** Of the answer, for the log. */
  readonly reference: string;
}

type Taken = CallOutcome<MessageRef | undefined>;

/**
 * Ends with the first that is not through, after what is to be done instead. Never rejects.
 *
 * @returns how it went, and what was posted last; a step that was refused was no failure where something else got through
 */
export async function runSteps(given: RunContext, steps: readonly ResponseStep[]): Promise<Taken> {
  let { posted } = given;
  for (const step of steps) {
    const taking = { ...given, posted };
    const outcome =
      step.kind === "illustrate" ? await illustrate(taking, step) : await sendStep(taking, step);
    switch (outcome.kind) {
      case "through":
        posted = outcome.given ?? posted;
        break;
      case "failed":
      case "refused":
        return step.kind === "illustrate" ? outcome : instead(taking, step, outcome);
    }
  }
  return { kind: "through", given: posted };
}

type Illustrating = Extract<ResponseStep, { kind: "illustrate" }>;

async function illustrate(taking: RunContext, { wanted, following }: Illustrating): Promise<Taken> {
  const { uploads, reference } = taking;
  const source = await uploads?.sourceOf(taking, wanted, reference);
  return runSteps(taking, following(source ?? { kind: "none", why: "off" }));
}

/** What takes the place of what was too late is never too late itself, or it would go round. */
async function instead(taking: RunContext, step: CallStep, outcome: Taken): Promise<Taken> {
  if (step.file !== undefined && isFileNotReady(outcome)) taking.uploads?.dropFile(step.file);
  const steps = stepsInstead(taking, step, outcome);
  if (steps.length === 0) return outcome;
  const then = await runSteps({ ...taking, expired: () => [] }, steps);
  return then.kind === "through" ? then : outcome;
}

/** An address that is good no more takes nothing else either. */
function stepsInstead(
  { expired }: RunContext,
  step: CallStep,
  outcome: Taken,
): readonly ResponseStep[] {
  const isLate = isTooLate(step, outcome);
  const isOver = isLate && step.kind === "respond";
  const fallback = outcome.kind === "refused" && !isOver ? step.fallback : undefined;
  return fallback ?? (isLate ? expired() : []);
}

/** Used five times, 30 minutes old, or out of order; a trigger lives for 3 seconds. */
function isTooLate({ kind }: CallStep, outcome: Taken): boolean {
  if (outcome.kind === "through") return false;
  const { status = 0, code = "" } = outcome.why;
  if (kind === "respond") return [404, 410, 429].includes(status) || status >= 500;
  return kind === "open-view" && ["expired_trigger_id", "exchanged_trigger_id"].includes(code);
}
