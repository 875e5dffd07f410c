/** Takes the steps of an answer, one after the other. */
import type { Step } from "./outgoing.ts";
import type { Sending } from "./send-step.ts";
import { sendStep } from "./send-step.ts";
import type { Outcome } from "./tell-outcome.ts";

export interface Taking extends Sending {
  /** What to do instead, when Slack says that it is too late for a step. */
  readonly tooOld: () => readonly Step[];
}

/**
 * Ends with the first that is not through, after what is to be done instead. Never rejects.
 *
 * @returns how it went; a step that was refused was no failure where something else got through
 */
export async function takeSteps(taking: Taking, steps: readonly Step[]): Promise<Outcome> {
  for (const step of steps) {
    const outcome = await sendStep(taking, step);
    switch (outcome.kind) {
      case "through":
        break;
      case "failed":
      case "refused":
        return instead(taking, step, outcome);
    }
  }
  return { kind: "through" };
}

/** What takes the place of what was too late is never too late itself, or it would go round. */
async function instead(taking: Taking, step: Step, outcome: Outcome): Promise<Outcome> {
  const otherwise = outcome.kind === "refused" ? step.otherwise : undefined;
  const steps = otherwise ?? (isTooLate(step, outcome) ? taking.tooOld() : []);
  if (steps.length === 0) return outcome;
  const then = await takeSteps({ ...taking, tooOld: () => [] }, steps);
  return then.kind === "through" ? then : outcome;
}

/** Used five times, 30 minutes old, or out of order; a trigger lives for 3 seconds. */
function isTooLate({ kind }: Step, outcome: Outcome): boolean {
  if (outcome.kind === "through") return false;
  const { status = 0, code = "" } = outcome.why;
  if (kind === "respond") return [404, 410, 429].includes(status) || status >= 500;
  return kind === "open-view" && ["expired_trigger_id", "exchanged_trigger_id"].includes(code);
}
