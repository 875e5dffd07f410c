/** What a request asks for, or everything that is wrong with it. */
import type { Words } from "../../words/words.ts";
import type { FormatName, PlatformName } from "./web-types.ts";
import { formatNames, platformNames } from "./web-types.ts";

/** As long as a message on Discord. */
export const maxLength = 2000;

export type Read<Value> =
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "wrong"; readonly reasons: readonly string[] };

type Wrong = Words["page"]["wrong"];

export interface Asked {
  readonly question: string;
  readonly format: FormatName;
}

export function readAsk(given: URLSearchParams, wrong: Wrong): Read<Asked> {
  const question = readText(given, "q", wrong, wrong.missing);
  const format = readChoice(given, "format", { among: formatNames, unset: "json" }, wrong);
  return all({ question, format }, unknownIn(given, ["q", "format"], wrong));
}

/** @param needed does the page's own example not do? */
export function readQuestion(given: URLSearchParams, wrong: Wrong): Read<{ question: string }> {
  return all({ question: readText(given, "q", wrong, wrong.missing) }, []);
}

/** Half a question may be empty: that is where completing begins. */
export function readLine(given: URLSearchParams, wrong: Wrong): Read<{ line: string }> {
  const line = readText(given, "q", wrong);
  return all({ line }, unknownIn(given, ["q"], wrong));
}

export interface PressedOn {
  readonly on: PlatformName;
  readonly code: string;
}

export function readPress(given: URLSearchParams, wrong: Wrong): Read<PressedOn> {
  const on = readChoice(given, "on", { among: platformNames }, wrong);
  const code = readText(given, "code", wrong, wrong.code);
  return all({ on, code }, unknownIn(given, ["on", "code"], wrong));
}

type Part<Value> = { readonly value: Value } | { readonly reason: string };

function readText(
  given: URLSearchParams,
  name: string,
  wrong: Wrong,
  missing?: string,
): Part<string> {
  const [text = "", ...more] = given.getAll(name);
  if (more.length > 0) return { reason: wrong.repeated(name) };
  if (text.length > maxLength) return { reason: wrong.tooLong(text.length, maxLength) };
  return text.trim() === "" && missing !== undefined ? { reason: missing } : { value: text };
}

interface Choices<Name extends string> {
  readonly among: readonly Name[];
  readonly unset?: Name;
}

function readChoice<Name extends string>(
  given: URLSearchParams,
  name: "format" | "on",
  { among, unset }: Choices<Name>,
  wrong: Wrong,
): Part<Name> {
  const [text, ...more] = given.getAll(name);
  if (more.length > 0) return { reason: wrong.repeated(name) };
  const found = text === undefined ? unset : among.find((each) => each === text);
  if (found !== undefined) return { value: found };
  return { reason: name === "format" ? wrong.format(among) : wrong.platform(among) };
}

function unknownIn(given: URLSearchParams, known: readonly string[], wrong: Wrong) {
  const names = new Set([...given.keys()].filter((name) => !known.includes(name)));
  return [...names].map((name) => wrong.unknown(name.slice(0, 40), known));
}

function all<Value extends object>(
  parts: { readonly [Key in keyof Value]: Part<Value[Key]> },
  unknown: readonly string[],
): Read<Value> {
  const entries = Object.entries<Part<unknown>>(parts);
  const found = entries.flatMap(([key, part]) => ("value" in part ? [[key, part.value]] : []));
  const reasons = entries.flatMap(([, part]) => ("reason" in part ? [part.reason] : []));
  if (reasons.length + unknown.length > 0)
    return { kind: "wrong", reasons: [...reasons, ...unknown] };
  const value = Object.fromEntries(found) as Value; // proved: each of its parts has been read
  return { kind: "read", value };
}
