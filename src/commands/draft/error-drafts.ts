/** Drafts of error replies, for the asker alone: something was not understood, and here is what would be right. */
import type { Answer } from "../../answer/answer.ts";
import { paragraph } from "../../answer/builders.ts";
import type { Entity } from "../../answer/reply.ts";
import type { Mention } from "../../book/names/mention.ts";
import { actorOf, askFurther, entityOf, textFor } from "./actors.ts";
import type { CommandContext, ReplyDraft } from "./command.ts";
import { sanitizeInput } from "./sanitize-input.ts";

interface ErrorAnswer extends Pick<Answer, "title" | "followUps"> {
  readonly outcome?: "unknown" | "ambiguous";
  readonly blocks?: Answer["blocks"];
  readonly suggestions?: readonly Entity[];
}

export function errorDraft({
  outcome = "unknown",
  suggestions = [],
  ...answer
}: ErrorAnswer): ReplyDraft {
  return { outcome, suggestions, answer: { ...answer, tone: "trouble", audience: "asker" } };
}

/** At most this many meanings of a name are offered as buttons. */
const maxOffered = 5;

/** The reply to a name that means several: it asks back. */
export function ambiguousNameDraft(
  context: CommandContext,
  { typed, codes, matchedBy }: Mention,
): ReplyDraft {
  const { words, book } = context;
  const actors = codes.map((code) => actorOf(context, code));
  const offered = actors.slice(0, maxOffered);
  const others = actors.slice(maxOffered);
  return errorDraft({
    outcome: "ambiguous",
    suggestions: codes.map((code) => entityOf(book, code)),
    title:
      matchedBy === "typo"
        ? words.trouble.titleClose(sanitizeInput(typed))
        : words.trouble.titleAmbiguous(sanitizeInput(typed)),
    blocks: [
      paragraph([{ kind: "text", text: words.trouble.whichOne }]),
      ...(others.length > 0 ? [paragraph(words.trouble.andMore(others))] : []),
    ],
    followUps: offered.map(({ code, name }) => ({
      label: name,
      ask: askFurther(context, context.command, textFor(book, code)),
    })),
  });
}
