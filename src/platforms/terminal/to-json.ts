/** Converts a reply to a value for JSON. Its keys and their order are stable, for scripts. */
import type {
  CheckedClaim,
  Entity,
  Figure,
  NamedSource,
  Quotation,
  Reply,
  Subject,
  WaveInfo,
} from "../../answer/reply.ts";
import { wordsFor } from "../../words/words.ts";
import { plainScreen } from "./screen.ts";
import { toTerminal } from "./to-terminal.ts";

export interface JsonReply extends Pick<Reply, StableKey> {
  readonly figures: readonly JsonFigure[];
  /** The question as it was typed. */
  readonly asked: string;
  /** Those of figures and quotes, by their ids. */
  readonly sources: Readonly<Record<string, Omit<NamedSource, "id">>>;
  readonly understoodAs?: string;
  readonly wave?: string;
  readonly waves?: readonly WaveInfo[];
  readonly claims?: readonly CheckedClaim[];
  readonly record?: string;
  /** As a terminal of 80 columns shows it. */
  readonly text: string;
}

type StableKey = "command" | "outcome" | "subjects" | "quotes" | "suggestions";

export function toJson(asked: string, reply: Reply): JsonReply {
  const { command, outcome, wave, waves, claims, record, understoodAs, answer } = reply;
  const words = wordsFor(reply.ask.locale);
  return {
    asked,
    command,
    outcome,
    subjects: reply.subjects.map(subjectOf),
    figures: reply.figures.map(figureOf),
    quotes: reply.quotes.map(quoteOf),
    sources: Object.fromEntries((reply.sources ?? []).map(sourceEntry)),
    suggestions: reply.suggestions.map(namedOf),
    ...(understoodAs !== undefined && { understoodAs }),
    ...(wave !== undefined && { wave }),
    ...(waves !== undefined && { waves }),
    ...(claims !== undefined && { claims: claims.map(claimOf) }),
    ...(record !== undefined && { record }),
    text: toTerminal(answer, { ...plainScreen, words }),
  };
}

const namedOf = ({ kind, code, name }: Entity): Entity => ({ kind, code, name });

const subjectOf = (subject: Subject): Subject => ({
  ...namedOf(subject),
  typed: subject.typed,
  matchedBy: subject.matchedBy,
});

/** The keys that a claim has, in their order. */
function claimOf(claim: CheckedClaim): CheckedClaim {
  const { text, kind, verdict, claimed, recorded, act, of, from, wave, fact, sources } = claim;
  return {
    text,
    kind,
    verdict,
    ...known({ claimed, recorded, act, of, from, wave, fact }),
    sources,
  };
}

/** A figure with its marks for scripts: whether a number was published, and whether a sum is complete. */
type JsonFigure = Omit<Figure, "isComplete"> & {
  readonly published?: false;
  readonly complete?: false;
};

/** The keys that a figure has, in their order. */
function figureOf(figure: Figure): JsonFigure {
  const { key, of, by, from, value, countries, scope, fact, on, days, rank, share } = figure;
  const { confidence, note, conflicts, wave, asOf, sources } = figure;
  return {
    key,
    of,
    by,
    from,
    value,
    ...marksOf(figure),
    ...known({ countries }),
    scope,
    ...known({ fact, on, days, rank, share, confidence, note, conflicts }),
    wave,
    asOf,
    sources,
  };
}

/** A value that is null says why. */
function marksOf({ key, value, isComplete }: Figure): Pick<JsonFigure, "published" | "complete"> {
  if (isComplete === false) return { complete: false };
  return value === null && key !== "no-answer" ? { published: false } : {};
}

/** The fields that have a value. */
const known = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  }; // proved: the same keys, but those without a value

/** What is not known of a source has no key. */
const sourceEntry = ({ id, publisher, title, date, url, kind }: NamedSource) =>
  [
    id,
    {
      publisher,
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
      kind,
    },
  ] as const;

const quoteOf = ({ speaker, role, text, form, date, sources }: Quotation): Quotation => ({
  speaker,
  role,
  text,
  form,
  date,
  sources,
});
