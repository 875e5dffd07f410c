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
  | `members-expelled-without-${string}`
  | "total"
  | `total-with-${string}`
  | `total-without-${string}`
  | "ambassador-recalled"
  | "consulate-closed"
  | "ceiling"
  | "entry-ban"
  | "no-answer"
  | "not-carried-out"
  | "persons-expelled"
  | "relations-downgraded"
  | "relations-severed"
  | "reported-total"
  | "staff-cut"
  | "visa-limit"
  | "withdrawn";

/** One code, or several that acted together or were meant together. */
export type ActorCodes = string | readonly string[];

export interface Figure {
  readonly key: FigureKey;
  /** The code of its subject. */
  readonly of: string;
  /** Who acted. */
  readonly by: ActorCodes;
  /** Whose diplomats, or whom the step is against. */
  readonly from: ActorCodes;
  /** `null` where no number was published. */
  readonly value: number | null;
  /** In sums: how many countries are in it. */
  readonly countries?: number;
  readonly scope: Scope;
  /** The id of one act: `2012-houla/FR`. */
  readonly fact?: string;
  /** The day of one act, as exactly as it is known. */
  readonly on?: IsoDate;
  /** Days to leave. */
  readonly days?: number;
  /** Among the countries of its scope: 1 is the largest. */
  readonly rank?: number;
  /** Of the sum of all countries in its scope, 0 to 1. */
  readonly share?: number;
  /** False where no sum is given, for it is not all on record. */
  readonly isComplete?: false;
  /** Where the sources leave a doubt about a part of it. */
  readonly confidence?: "medium";
  readonly note?: string;
  /** What other sources say instead. */
  readonly conflicts?: readonly string[];
  readonly wave: string;
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

/** A source that a figure or a quote names, with what is known of it. */
export interface NamedSource {
  readonly id: string;
  readonly publisher: string;
  readonly title?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly url?: string | undefined;
  readonly kind: string;
}

/** A wave in a list of them. */
export interface WaveInfo {
  readonly id: string;
  readonly name: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** The code of whose diplomats were expelled. */
  readonly target: string;
  /** The codes of who expelled them. */
  readonly by: readonly string[];
  /** Of all countries; `null` where no sum is given. */
  readonly total: number | null;
  readonly complete: "complete" | "one-side" | "as-far-as-found";
}

export type Verdict = "agrees" | "differs" | "not-on-record" | "not-understood";

/** A claim of a text, held against the record. */
export interface CheckedClaim {
  /** In the text's own words. */
  readonly text: string;
  /** `who` is a claim without a number: who acted, who did not, who did most. */
  readonly kind: "number" | "date" | "who" | "sum" | "quote";
  readonly verdict: Verdict;
  /** A number, a day, a code or a text, as the kind has it. */
  readonly claimed?: number | string;
  readonly recorded?: number | string;
  readonly act?: FigureKey;
  /** The actor, the group of a sum, or the speaker. */
  readonly of?: string;
  readonly from?: string;
  readonly wave?: string;
  /** The id of one act: `2012-houla/FR`. */
  readonly fact?: string;
  readonly sources: readonly string[];
}

export interface Reply {
  readonly ask: Ask;
  /** The command that answered: a plain question finds its own. */
  readonly command: string;
  /** The command that plain words were read as, as it could be typed. */
  readonly understoodAs?: string;
  readonly outcome: Outcome;
  readonly subjects: readonly Subject[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quotation[];
  readonly suggestions: readonly Entity[];
  /** Those of figures and quotes; none in a reply that has neither. */
  readonly sources?: readonly NamedSource[];
  /** The waves of a list, all of them. */
  readonly waves?: readonly WaveInfo[];
  /** The claims of a text that was checked, all of them, in its order. */
  readonly claims?: readonly CheckedClaim[];
  /** The version of the record. */
  readonly record?: string;
  /** The wave that was asked about; none where no wave is in question. */
  readonly wave?: string;
  readonly answer: Answer;
}
