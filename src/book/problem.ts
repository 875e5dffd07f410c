/** The problems that the checks of the record can find, as values: `words` has a sentence for each, and `src/record/` finds its line. */

/** Keys and positions from the top of a file's document to the place of the problem. */
export type Path = readonly (string | number)[];

/** A value that the schema takes in a place; each of several would be right. */
export type Expectation =
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "at-least"; readonly least: number; readonly of: string }
  | { readonly kind: "at-most"; readonly max: number; readonly of: string }
  /** In the schema's own words. */
  | { readonly kind: "said"; readonly text: string };

/** An unknown name, the nearest known one, and all known ones. */
export interface UnknownName {
  readonly found: string;
  readonly nearest: string | undefined;
  readonly known: readonly string[];
}

interface Found {
  readonly found: string;
}

/** A place of the article, `European Union > 3`, and the value found there. */
interface InArticle<Figure> {
  readonly found: Figure;
  readonly place: string;
}

type Nothing = Readonly<Record<never, never>>;

/** Everything that can be wrong, by kind. */
interface Flaws {
  // The folder and its files.
  readonly "missing-folder": Nothing;
  readonly "not-a-folder": Nothing;
  readonly "no-waves": Nothing;
  readonly "missing-file": Nothing;
  readonly "not-a-file": Nothing;
  readonly unreadable: { readonly reason: string };
  readonly "too-large": { readonly bytes: number; readonly max: number };
  readonly "not-utf-8": { readonly byte: number };
  readonly "empty-file": Nothing;
  readonly "not-yaml": { readonly reason: string };
  readonly "several-documents": Nothing;
  readonly "repeated-key": { readonly key: string; readonly first: number };
  readonly "too-many-aliases": { readonly max: number };

  // What the schema finds: what stands there, and what it would take.
  readonly shape: Found & { readonly expected: readonly Expectation[] };
  readonly "unknown-key": UnknownName;
  readonly "missing-key": { readonly key: string; readonly expected: readonly Expectation[] };

  // Sources.
  readonly "no-source": Nothing;
  readonly "unknown-source": UnknownName;
  readonly "unused-source": Found;
  readonly "repeated-id": Found & { readonly first: string };

  // The ids that were ever given.
  readonly "not-an-id": Found;
  readonly "lost-id": Found;
  readonly "unlisted-id": Found;
  readonly "gone-id": Found;

  // The article and the places in it.
  readonly "article-named": Found;
  readonly "no-article": Found;
  readonly "unknown-section": UnknownName;
  readonly "after-article": Found & { readonly asOf: string };
  readonly "same-place": Found & { readonly first: number };

  // Who is who.
  readonly "unknown-country": Found;
  readonly "unknown-actor": UnknownName;
  readonly "unknown-person": UnknownName;
  readonly "unknown-group": UnknownName;
  readonly "unknown-quote": UnknownName;
  readonly "unquoted-person": Found;
  readonly "by-target": Found;
  readonly "against-itself": Found;
  readonly "unknown-act": UnknownName;
  readonly "answers-itself": Found;
  readonly "answers-later": Found & { readonly on: string };
  readonly "state-gone": Found & { readonly from: string; readonly until: string };
  readonly "state-later": Found & { readonly state: string; readonly until: string };
  readonly "same-act": { readonly first: string; readonly list: string; readonly record: number };
  readonly "other-spelling": Found & { readonly first: string };
  readonly "name-taken": Found & { readonly by: string; readonly also: string };
  readonly "name-repeated": Found & { readonly by: string };
  readonly "member-twice": Found & { readonly from: string };

  // Days, waves, sums.
  readonly "no-trigger": Nothing;
  readonly "no-completeness": Nothing;
  readonly "other-file-name": Found & { readonly expected: string };
  readonly "after-reach": Found & { readonly reaches: string };
  readonly "after-record": Found & { readonly recorded: string };
  readonly "outside-wave": Found & { readonly from: string; readonly to: string };
  readonly "far-from-wave": Found & { readonly from: string; readonly to: string };
  readonly "dates-reversed": { readonly from: string; readonly to: string };
  readonly "several-defaults": { readonly first: string };
  readonly "says-nothing": Nothing;
  readonly "sum-differs": {
    readonly what: "value" | "countries";
    readonly stated: number;
    readonly counted: number;
  };

  // Beside a copy of the article.
  readonly "no-such-place": UnknownName;
  readonly "figure-not-in-article": InArticle<number>;
  readonly "days-not-in-article": InArticle<number>;
  readonly "words-not-in-article": InArticle<string>;
  readonly "left-out": InArticle<string>;
}

export type FlawKind = keyof Flaws;

/** One thing that is wrong; `Flaw<"no-source">` is one of that kind. */
export type Flaw<Kind extends FlawKind = FlawKind> = {
  [Each in Kind]: { readonly kind: Each } & Flaws[Each];
}[Kind];

export interface Problem {
  /** Relative to the data folder: `waves/2018-salisbury.yaml`. */
  readonly file: string;
  readonly path: Path;
  readonly flaw: Flaw;
}

/** A problem whose line in its file is known; lines count from 1. */
export interface LocatedProblem extends Problem {
  readonly line?: number;
  /** The id of the entry around it: `HR`, `tusk-afp`. */
  readonly record?: string;
}
