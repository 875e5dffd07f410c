/** The reply: the answer, and the same as data. The JSON of the command line and of the API is made of it. */
import type { Answer, IsoDate } from "./answer.ts";
import type { Ask } from "./ask.ts";

export type Outcome = "answered" | "not-listed" | "wrong-role" | "ambiguous" | "unknown" | "help";

export type SubjectKind = "country" | "organisation" | "group" | "person";

export type MatchedBy =
  | "name"
  | "alias"
  | "code"
  | "flag"
  | "demonym"
  | "capital"
  | "role"
  | "words"
  | "typo";

/** Somebody or something that a question can be about. */
export interface Entity {
  readonly kind: SubjectKind;
  /** ISO 3166-1 alpha-2 (`XK` for Kosovo), `NATO`, `EU`, or a slug. */
  readonly code: string;
  readonly name: string;
}

export interface Subject extends Entity {
  readonly typed: string;
  readonly matchedBy: MatchedBy;
}

/** `article`: by the list that the headline figures come from. `record`: with all that is known besides. */
export type Scope = "article" | "record";

export type FigureKey =
  | "expelled"
  | "accreditations-denied"
  | "expelled-in-return"
  | "members-expelled"
  | "members-expelled-without-gb"
  | "total"
  | "total-with-nato";

export interface Figure {
  readonly key: FigureKey;
  /** The code of its subject. */
  readonly of: string;
  readonly value: number;
  /** In sums: how many countries are in it. */
  readonly countries?: number;
  readonly scope: Scope;
  readonly asOf: IsoDate;
  /** Names of sources; each stands among the answer's. */
  readonly sources: readonly string[];
}

export interface Quotation {
  readonly speaker: string;
  readonly role: string;
  readonly text: string;
  readonly form: "verbatim" | "fragment" | "reported";
  readonly date: IsoDate;
  readonly sources: readonly string[];
}

export interface Reply {
  readonly ask: Ask;
  /** The command that answered: a plain question finds its own. */
  readonly command: string;
  readonly outcome: Outcome;
  readonly subjects: readonly Subject[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quotation[];
  readonly suggestions: readonly Entity[];
  /** The wave that was asked about; none where no wave is in question. */
  readonly wave?: string;
  readonly answer: Answer;
}
