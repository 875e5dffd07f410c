/** Notes on the words of a question that its answer leaves out. */
import type { Line } from "../../answer/answer.ts";
import type { Mention } from "../../book/names/mention.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";

/**
 * @param unclear mentions whose name means several
 * @param unrecognized words that were not understood
 */
export function unansweredNotes(
  context: CommandContext,
  unclear: readonly Mention[],
  unrecognized: readonly string[],
): readonly Line[] {
  const { trouble } = context.words;
  const ambiguous = unclear.map(({ typed, codes }) => {
    const actors = codes.map((code) => actorOf(context, code));
    return trouble.leftOutAmbiguous(sanitizeInput(typed), actors);
  });
  return [
    ...ambiguous,
    ...(unrecognized.length > 0
      ? [trouble.leftOut(unrecognized.map((each) => sanitizeInput(each)))]
      : []),
  ];
}
