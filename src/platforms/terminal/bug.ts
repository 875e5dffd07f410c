/** What a bug leaves behind: a reference for the asker, and the same with the stack in the log. */
import type { Words } from "../../words/words.ts";
import type { Io } from "./io.ts";

/** @returns what to tell the asker */
export function describeBug({ errors }: Pick<Io, "errors">, words: Words, error: unknown): string {
  const reference = crypto.randomUUID().slice(0, 8);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  errors.write(`${reference} ${stack}\n`);
  return words.trouble.bug(reference);
}
