/** Finds the subject by an action: "seattle" is the United States, which closed the consulate there. */
import { toCodes } from "../../book/name-indexes.ts";
import type { Mention } from "../../book/names/mention.ts";
import { findByAction } from "../../query/find-by-action.ts";
import { entityOf, subjectOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { ambiguousNameDraft } from "../draft/error-drafts.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import type { SubjectResolution } from "./subject-resolution.ts";

/** More would be a list of countries that took the same step, and no answer about one. */
const maxActors = 5;

/** The actor of the step that was named; undefined where no step, or a common one, has these words. */
export function subjectByAction(context: CommandContext): SubjectResolution | undefined {
  const { book, text, words, whole } = context;
  const codes = toCodes(findByAction(whole, text));
  if (codes === undefined || codes.length > maxActors) return undefined;
  const mention: Mention = { typed: text, codes, matchedBy: "words" };
  if (codes.length > 1) return { kind: "unclear", draft: ambiguousNameDraft(context, mention) };
  const note = words.trouble.read(sanitizeInput(text), entityOf(book, codes[0]).name);
  return { kind: "found", subjects: [subjectOf(book, mention)], notes: [note] };
}
