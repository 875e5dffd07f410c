/** Parses the query of a request, or tells everything that is wrong with it. */
import type { Words } from "../../words/words.ts";
import type { FormatName, PlatformName } from "./web-types.ts";
import { formatNames, platformNames } from "./web-types.ts";

/** Characters; as long as a message on Discord. */
export const maxLength = 2000;

export type QueryResult<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "invalid"; readonly reasons: readonly string[] };

type Messages = Words["page"]["wrong"];

export interface QuestionQuery {
  readonly question: string;
  /** The question before, which this one may continue; empty where there is none. */
  readonly after: string;
}

export interface AskQuery extends QuestionQuery {
  readonly format: FormatName;
}

export function parseAskQuery(query: URLSearchParams, messages: Messages): QueryResult<AskQuery> {
  const question = parseText(query, "q", messages, messages.missing);
  const format = parseChoice(query, "format", { of: formatNames, default: "json" }, messages);
  const after = parseText(query, "after", messages);
  const unknown = unknownIn(query, ["q", "format", "after"], messages);
  return combine({ question, format, after }, unknown);
}

/** Other parameters are ignored here: links that are shared get some (`utm_source`). */
export function parseQuestionQuery(
  query: URLSearchParams,
  messages: Messages,
): QueryResult<QuestionQuery> {
  const question = parseText(query, "q", messages, messages.missing);
  const after = query.get("after") ?? "";
  // The form sends it unasked, so that a wrong one is no mistake of the reader's.
  return combine({ question, after: { value: after.length > maxLength ? "" : after } }, []);
}

/** The line may be empty: completion begins there. */
export function parseSuggestQuery(
  query: URLSearchParams,
  messages: Messages,
): QueryResult<{ readonly line: string }> {
  const line = parseText(query, "q", messages);
  return combine({ line }, unknownIn(query, ["q"], messages));
}

export interface PressQuery {
  readonly on: PlatformName;
  readonly code: string;
}

export function parsePressQuery(
  query: URLSearchParams,
  messages: Messages,
): QueryResult<PressQuery> {
  const on = parseChoice(query, "on", { of: platformNames }, messages);
  const code = parseText(query, "code", messages, messages.code);
  return combine({ on, code }, unknownIn(query, ["on", "code"], messages));
}

type Parameter<Value> = { readonly value: Value } | { readonly reason: string };

/** @param missing the message where the text is empty; without it, it may be */
function parseText(
  query: URLSearchParams,
  name: string,
  messages: Messages,
  missing?: string,
): Parameter<string> {
  const [text = "", ...more] = query.getAll(name);
  if (more.length > 0) return { reason: messages.repeated(name) };
  if (text.length > maxLength) return { reason: messages.tooLong(text.length, maxLength) };
  return text.trim() === "" && missing !== undefined ? { reason: missing } : { value: text };
}

interface Choices<Name extends string> {
  readonly of: readonly Name[];
  readonly default?: Name;
}

function parseChoice<Name extends string>(
  query: URLSearchParams,
  name: "format" | "on",
  choices: Choices<Name>,
  messages: Messages,
): Parameter<Name> {
  const [text, ...more] = query.getAll(name);
  if (more.length > 0) return { reason: messages.repeated(name) };
  const value = text === undefined ? choices.default : choices.of.find((each) => each === text);
  if (value !== undefined) return { value };
  return {
    reason: name === "format" ? messages.format(choices.of) : messages.platform(choices.of),
  };
}

function unknownIn(query: URLSearchParams, known: readonly string[], messages: Messages) {
  const names = new Set([...query.keys()].filter((name) => !known.includes(name)));
  return [...names].map((name) => messages.unknown(name.slice(0, 40), known));
}

function combine<Value extends object>(
  parameters: { readonly [Key in keyof Value]: Parameter<Value[Key]> },
  unknown: readonly string[],
): QueryResult<Value> {
  const entries = Object.entries<Parameter<unknown>>(parameters);
  const values = entries.flatMap(([key, each]) => ("value" in each ? [[key, each.value]] : []));
  const reasons = entries.flatMap(([, each]) => ("reason" in each ? [each.reason] : []));
  if (reasons.length + unknown.length > 0)
    return { kind: "invalid", reasons: [...reasons, ...unknown] };
  const value = Object.fromEntries(values) as Value; // proved: each of its parameters has a value
  return { kind: "ok", value };
}
