/** Resolves the subjects of a question from its words; where they are unclear, drafts the reply that asks back. */
import type { Line } from "../../answer/answer.ts";
import { paragraph, text as textOf } from "../../answer/builders.ts";
import type { Codes } from "../../book/name-indexes.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import { readMentions } from "../../book/names/read-mentions.ts";
import { actorOf, askFurther, entityOf, followUpTo, subjectOf, textFor } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { ambiguousNameDraft, errorDraft } from "../draft/error-drafts.ts";
import { isNameOfItsDays } from "../draft/former-names.ts";
import { isPing } from "../draft/pings.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { examplesOf, usage } from "../draft/usage.ts";
import { intentPatterns } from "./intent-patterns.ts";
import { relevantMentions } from "./relevant-mentions.ts";
import { subjectByAction } from "./subject-by-action.ts";
import type { SubjectResolution } from "./subject-resolution.ts";
import { unansweredNotes } from "./unanswered-notes.ts";

export function resolveSubjects(context: CommandContext): SubjectResolution {
  const { book, text } = context;
  if (text === "") return { kind: "nobody" };
  const reading = readMentions(book.names, text);
  const { unrecognized } = reading;
  const meant = relevantMentions(reading, context.wave.target);
  const clear = meant.filter(({ codes }) => codes.length === 1);
  const unclear = meant.filter(({ codes }) => codes.length > 1);
  if (clear.length > 0) {
    const subjects = clear.map((mention) => subjectOf(book, mention));
    const left = [...unrecognized, ...reading.ignored];
    return { kind: "found", subjects, notes: notesOf(context, clear, unclear, left) };
  }
  const [first] = unclear;
  if (first !== undefined) return { kind: "unclear", draft: ambiguousNameDraft(context, first) };
  const actor = unrecognized.length === 0 ? undefined : subjectByAction(context);
  if (actor !== undefined) return actor;
  if (unrecognized.length === 0 && intentPatterns.ranking.test(fold(text)))
    return { kind: "nobody" };
  return { kind: "unclear", draft: unknownName(context, unrecognized[0] ?? text) };
}

/** Notes on names that were read as others than typed, and on words that were not understood. */
function notesOf(
  context: CommandContext,
  clear: readonly Mention[],
  unclear: readonly Mention[],
  unrecognized: readonly string[],
): readonly Line[] {
  const { words, book } = context;
  const read = clear
    .filter((mention) => needsNote(context, mention))
    .map(({ typed, codes }) =>
      words.trouble.read(sanitizeInput(typed), entityOf(book, codes[0]).name),
    );
  return [...read, ...unansweredNotes(context, unclear, unrecognized)];
}

/** "holland → Netherlands" tells something, "germany → Germany" and a flag do not. */
function needsNote(context: CommandContext, { typed, codes, matchedBy }: Mention): boolean {
  if (matchedBy === "flag" || matchedBy === "code") return false;
  if (isNameOfItsDays(context, { code: codes[0], typed })) return false;
  const { name, formerName } = actorOf(context, codes[0]);
  return ![name, formerName].some((shown) => shown !== undefined && fold(shown) === fold(typed));
}

function unknownName(context: CommandContext, typed: string): ReplyDraft {
  const { words, book } = context;
  const person = book.names.people.exact(fold(typed));
  if (person !== undefined) return personDraft(context, person.codes);
  const near = book.names.actors.suggestions(fold(typed)).slice(0, 3);
  const actors = near.map((code) => actorOf(context, code));
  return errorDraft({
    suggestions: near.map((code) => entityOf(book, code)),
    title: isPing(context.text)
      ? [textOf(words.trouble.titleMention)]
      : words.trouble.titleUnknown(sanitizeInput(typed)),
    blocks: [
      ...(actors.length > 0 ? [paragraph(words.trouble.didYouMean(actors))] : []),
      ...usage(words),
    ],
    followUps:
      near.length > 0
        ? near.map((code) => followUpTo(context, context.command, code))
        : examplesOf(book),
  });
}

/** A person expelled nobody; what they said is another question. */
function personDraft(context: CommandContext, people: Codes): ReplyDraft {
  const { words, book } = context;
  const named = people.map((code) => entityOf(book, code));
  return errorDraft({
    suggestions: named,
    title: words.trouble.isPerson(entityOf(book, people[0]).name),
    followUps: named.map((each) => ({
      label: words.catalogue.next.quotes(each.name),
      ask: askFurther(context, "quote", textFor(book, each.code)),
    })),
  });
}
