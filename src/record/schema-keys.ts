/** Which keys a schema knows at a place, for "did you mean". */
import * as z from "zod";
import type { Path } from "../book/problem.ts";

/** Of several ways to be right, the keys of all; none where no keys belong. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
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
