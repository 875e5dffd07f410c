/** The result of resolving the subjects of a question. A file of its own, so that the files that resolve them import no circle. */
import type { Line } from "../../answer/answer.ts";
import type { Subject } from "../../answer/reply.ts";
import type { ReplyDraft } from "../draft/command.ts";

export interface FoundSubjects {
  readonly kind: "found";
  readonly subjects: readonly Subject[];
  /** Notes on how names were read, and on words that were not understood. */
  readonly notes: readonly Line[];
}

export type SubjectResolution =
  | { readonly kind: "nobody" }
  | FoundSubjects
  /** Nobody was found, or several have an equal claim: the reply asks back. */
  | { readonly kind: "unclear"; readonly draft: ReplyDraft };
