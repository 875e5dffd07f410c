/** Converts a reply to a value for JSON. Its keys and their order are stable, for scripts. */
import type { Entity, Figure, NamedSource, Quotation, Reply, Subject } from "../../answer/reply.ts";
import { wordsFor } from "../../words/words.ts";
import { plainScreen } from "./screen.ts";
import { toTerminal } from "./to-terminal.ts";

export interface JsonReply extends Pick<Reply, StableKey> {
  /** The question as it was typed. */
  readonly asked: string;
  /** Those of figures and quotes, by their ids. */
  readonly sources: Readonly<Record<string, Omit<NamedSource, "id">>>;
  readonly wave?: string;
  /** As a terminal of 80 columns shows it. */
  readonly text: string;
}

type StableKey = "command" | "outcome" | "subjects" | "figures" | "quotes" | "suggestions";

export function toJson(asked: string, reply: Reply): JsonReply {
  const { command, outcome, wave, answer } = reply;
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
    ...(wave !== undefined && { wave }),
    text: toTerminal(answer, { ...plainScreen, words }),
  };
}

const namedOf = ({ kind, code, name }: Entity): Entity => ({ kind, code, name });

const subjectOf = (subject: Subject): Subject => ({
  ...namedOf(subject),
  typed: subject.typed,
  matchedBy: subject.matchedBy,
});

/** The keys that a figure has, in their order. */
function figureOf(figure: Figure): Figure {
  const { key, of, by, from, value, countries, scope, on, days, rank, share } = figure;
  const { confidence, note, conflicts, wave, asOf, sources } = figure;
  return {
    key,
    of,
    by,
    from,
    value,
    ...(value === null && { published: false }),
    ...(countries !== undefined && { countries }),
    scope,
    ...(on !== undefined && { on }),
    ...(days !== undefined && { days }),
    ...(rank !== undefined && { rank }),
    ...(share !== undefined && { share }),
    ...(confidence !== undefined && { confidence }),
    ...(note !== undefined && { note }),
    ...(conflicts !== undefined && { conflicts }),
    wave,
    asOf,
    sources,
  };
}

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
