/** Whom a question turned out to be about. */
import type { Line } from "../../answer/answer.ts";
import type { Subject } from "../../answer/reply.ts";
import type { ReplyDraft } from "../draft/command.ts";

export interface FoundSubjects {
  readonly kind: "found";
  readonly subjects: readonly Subject[];
  /** How names were read, and what was not understood beside them. */
  readonly notes: readonly Line[];
}

export type SubjectResolution =
  | { readonly kind: "nobody" }
  | FoundSubjects
  /** Nobody was found, or several have an equal claim: the reply asks back. */
  | { readonly kind: "unclear"; readonly draft: ReplyDraft };
