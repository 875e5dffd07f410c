/** A mention: a country, organisation, group or person named in a text. */
import type { MatchedBy } from "../../answer/reply.ts";
import type { Codes } from "../name-indexes.ts";

/** Several codes where the name means several. */
export interface Mention {
  readonly typed: string;
  readonly codes: Codes;
  readonly matchedBy: MatchedBy;
}

export interface MentionReading {
  readonly mentions: readonly Mention[];
  /** Texts that stand where a name would stand and are none that we know. */
  readonly unrecognized: readonly string[];
  /** Words beside a name that no question is made of: "pact" in "warsaw pact". */
  readonly ignored: readonly string[];
  /** The words beside the names and the conjunctions. */
  readonly otherWords: readonly string[];
}
