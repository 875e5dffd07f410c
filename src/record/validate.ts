/** Validates a value by a zod schema, and converts zod's issues to flaws: what was found, and what would be right. */
import * as z from "zod";
import { closestMatch } from "../book/names/closest-match.ts";
import type { Expectation, Flaw, Path } from "../book/problem.ts";

type Issue = z.core.$ZodIssue;

interface LocatedFlaw {
  readonly path: Path;
  readonly flaw: Flaw;
}

/** The value in the file, and the schema for it. */
interface ValidationContext {
  readonly value: unknown;
  readonly schema: z.ZodType;
}

type ValidationResult<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "flaws"; readonly flaws: readonly LocatedFlaw[] };

/** Zod's own sentences are left out: an issue has words only where our schema gives them. */
const noWords = { error: () => "", jitless: true };

export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): ValidationResult<z.output<Schema>> {
  const parsed = schema.safeParse(value, noWords);
  if (parsed.success) return { kind: "value", value: parsed.data };
  const context = { value, schema };
  return {
    kind: "flaws",
    flaws: parsed.error.issues.flatMap((issue) => flawsIn(issue, context, [])),
  };
}

function flawsIn(issue: Issue, context: ValidationContext, before: Path): readonly LocatedFlaw[] {
  const path: Path = [...before, ...issue.path.map(keyOf)];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(key, path, context.schema));
  }
  if (issue.code === "invalid_union") return flawsOfUnion(issue, context, path);
  if (issue.code === "invalid_key")
    return [flawOf(path, path.at(-1), issue.issues.flatMap(expectationsOf))];
  return [flawOf(path, valueAt(context.value, path), expectationsOf(issue))];
}

/** Of several ways to be right, the one that was meant: whose issues lie deeper; else all ways are told. */
function flawsOfUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  context: ValidationContext,
  path: Path,
): readonly LocatedFlaw[] {
  const isMeant = (branch: readonly Issue[]) =>
    branch.some((each) => each.path.length > 0 || each.code === "unrecognized_keys");
  const [branch, ...others] = issue.errors.filter(isMeant);
  if (branch !== undefined && others.length === 0) {
    return branch.flatMap((each) => flawsIn(each, context, path));
  }
  const expected =
    issue.message === "" ? issue.errors.flat().flatMap(expectationsOf) : expectationsOf(issue);
  return [flawOf(path, valueAt(context.value, path), expected)];
}

function unknownKey(found: string, path: Path, schema: z.ZodType): LocatedFlaw {
  const known = keysAt(schema, path);
  const nearest = closestMatch(found, known);
  return { path: [...path, found], flaw: { kind: "unknown-key", found, nearest, known } };
}

function flawOf(path: Path, found: unknown, expected: readonly Expectation[]): LocatedFlaw {
  if (found === undefined) {
    return {
      path: path.slice(0, -1),
      flaw: { kind: "missing-key", key: String(path.at(-1) ?? ""), expected },
    };
  }
  return { path, flaw: { kind: "shape", found: foundText(found), expected } };
}

function expectationsOf(issue: Issue): readonly Expectation[] {
  if (issue.message !== "") return [{ kind: "said", text: issue.message }];
  switch (issue.code) {
    case "invalid_type":
      return [{ kind: "type", type: issue.expected }];
    case "invalid_value":
      return [{ kind: "one-of", values: issue.values.map(String) }];
    case "too_small":
      return [{ kind: "at-least", least: Number(issue.minimum), of: issue.origin }];
    case "too_big":
      return [{ kind: "at-most", max: Number(issue.maximum), of: issue.origin }];
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return [];
  }
}

/** Nothing where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? Reflect.get(at, key)
        : undefined,
    value,
  );
}

/** As JSON, so that a text and a number can be told apart; long ones are cut. */
function foundText(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}

const keyOf = (key: PropertyKey): string | number => (typeof key === "symbol" ? String(key) : key);

/** The keys that a schema knows at a path, for "did you mean": of a union those of all its members; none where no keys belong. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const [step, ...rest] = path;
  if (step !== undefined) return below(schema, String(step)).flatMap((part) => keysAt(part, rest));
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return unwrapped(schema).flatMap((inner) => keysAt(inner, path));
}

/** The schemas of what stands under a key or at a position. */
function below(schema: z.core.$ZodType, step: string): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape)
      .filter(([key]) => key === step)
      .map(([, part]) => part);
  }
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return unwrapped(schema).flatMap((inner) => below(inner, step));
}

/** What is inside of `.optional()` and the like, and each of a union. */
function unwrapped(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options;
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly;
  return isWrapper ? [schema.unwrap()] : [];
}
