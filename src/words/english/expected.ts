/** Texts for a curator: the values that the schema of a data file takes. */
import type { Expectation } from "../../book/problem.ts";

/** The ways of being right, joined by "or". @param found as JSON, for advice on it */
export function expectedValues(expected: readonly Expectation[], found = ""): string {
  const ways = new Set(expected.map((each) => way(each, found)).filter((each) => each !== ""));
  return ways.size === 0 ? "something else" : [...ways].join(", or ");
}

export const quoteText = (text: string): string => `"${text}"`;

function way(expected: Expectation, found: string): string {
  switch (expected.kind) {
    case "type":
      return typeNamed(expected.type, found);
    case "one-of":
      return `${expected.values.length > 1 ? "one of " : ""}${expected.values.join(", ")}`;
    case "at-least":
      return `at least ${amount(expected.least, expected.of)}`;
    case "at-most":
      return `at most ${amount(expected.max, expected.of)}`;
    case "said":
      return expected.text;
  }
}

/** @param of the kind of value that has a size: the number itself, a text, a list */
function amount(size: number, of: string): string {
  if (of === "string") return `${size} ${size === 1 ? "character" : "characters"}`;
  return of === "array" ? `${size} in the list` : String(size);
}

const types: Readonly<Record<string, string>> = {
  string: "a text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list: [one, two]",
  object: "keys with values",
  record: "keys with values",
};

/** YAML reads 2019 as a number and 1.10 as 1.1: a text that looks like one needs quotes. */
function typeNamed(type: string, found: string): string {
  const name = types[type] ?? type;
  const needsQuotes = type === "string" && /^(-?[\d.]+|true|false)$/.test(found);
  return needsQuotes ? `${name}, so put it in quotes: "${found}"` : name;
}
