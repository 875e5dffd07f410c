/** A reply for the asker alone: something was not understood, and here is what would be right. */
import type { Answer } from "../../answer/answer.ts";
import type { Named } from "../../answer/reply.ts";
import type { Draft } from "./command.ts";

interface Trouble extends Pick<Answer, "title" | "next"> {
  readonly outcome?: "unknown" | "ambiguous";
  readonly blocks?: Answer["blocks"];
  readonly suggestions?: readonly Named[];
}

export function troubleDraft({ outcome = "unknown", suggestions = [], ...answer }: Trouble): Draft {
  return { outcome, suggestions, answer: { ...answer, tone: "trouble", audience: "asker" } };
}
