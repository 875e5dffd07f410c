/** What looking a name up gives. */
import type { MatchedBy } from "../../answer/reply.ts";

/** What a name was found to mean: one code, or several that have an equal claim. */
export interface Hit {
  readonly codes: readonly string[];
  readonly matchedBy: MatchedBy;
}

/** A hit, and the name that it was found by as it is written: "Holland". */
export interface NameHit extends Hit {
  readonly name: string;
}

/** Every look-up takes a folded name. */
export interface NameIndex {
  /** The longest name, in words: how far a reader of sentences has to look ahead. */
  readonly words: () => number;
  readonly exact: (folded: string) => NameHit | undefined;
  /** The name that the letters begin, when they are most of it; several codes where several are begun. */
  readonly begun: (folded: string) => Hit | undefined;
  /** The nearest name within what its length allows; a tie is a hit with several codes. */
  readonly near: (folded: string) => Hit | undefined;
  /** Names that the letters begin, for completion: the shortest first. */
  readonly beginning: (folded: string) => readonly NameHit[];
  /** Codes of names a little less near, nearest first: for "did you mean", never for an answer. */
  readonly remote: (folded: string) => readonly string[];
}
