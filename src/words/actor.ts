/** Whoever a sentence is about, with what its grammar needs. */
import type { Named } from "../answer/reply.ts";

export interface Actor extends Named {
  /** Does the name take "the": the United States. */
  readonly the: boolean;
  /** The name it bore in the days of the answer, where it is another one now. */
  readonly formerName?: string;
}
