/** An actor in a sentence: an entity, with the article and former name that grammar needs. */
import type { Entity } from "../answer/reply.ts";

export interface Actor extends Entity {
  /** Does the name take "the": the United States. */
  readonly hasArticle: boolean;
  /** The name it bore in the days of the answer, where it is another one now. */
  readonly formerName?: string;
  /** Of a group: whom the answer leaves out of it. */
  readonly without?: readonly Actor[];
}
