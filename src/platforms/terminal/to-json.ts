/** Converts a reply to a value for JSON. Its keys and their order are stable, for scripts. */
import type { Entity, Figure, Quotation, Reply, Subject } from "../../answer/reply.ts";
import { wordsFor } from "../../words/words.ts";
import { plainScreen } from "./screen.ts";
import { toTerminal } from "./to-terminal.ts";

export interface JsonReply extends Pick<Reply, StableKey> {
  /** The question as it was typed. */
  readonly asked: string;
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

const figureOf = ({ key, of, value, countries, scope, asOf, sources }: Figure): Figure => ({
  key,
  of,
  value,
  ...(countries !== undefined && { countries }),

  scope,
  asOf,
  sources,
});

const quoteOf = ({ speaker, role, text, form, date, sources }: Quotation): Quotation => ({
  speaker,
  role,
  text,
  form,
  date,
  sources,
});
