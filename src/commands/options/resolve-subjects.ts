/** Reads who is meant, and answers where that is not clear. */
import type { FollowUp, Line } from "../../answer/answer.ts";
import { paragraph } from "../../answer/builders.ts";
import { fold } from "../../book/names/fold.ts";
import type { Mention } from "../../book/names/mention.ts";
import { readMentions } from "../../book/names/read-mentions.ts";
import { actorOf, askFurther, namedOf, subjectOf, typedFor } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { ambiguousNameDraft, errorDraft } from "../draft/error-drafts.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { examples, usage } from "../draft/usage.ts";
import { asksOutside, parseExclusion } from "./exclusions.ts";
import { intentPatterns } from "./intent-patterns.ts";
import { aboutWhom } from "./relevant-mentions.ts";
import { subjectByAction } from "./subject-by-action.ts";
import type { SubjectResolution } from "./subject-resolution.ts";
import { unansweredNotes } from "./unanswered-notes.ts";

export function resolveSubjects(question: CommandContext): SubjectResolution {
  const { book, text, words } = question;
  if (text === "") return { kind: "nobody" };
  const exception = parseExclusion(book, text);
  switch (exception.kind) {
    case "none":
      return readNames(question);
    case "britain":
      return resolveSubjects({ ...question, text: exception.rest });
    case "other": {
      const title = words.trouble.noException(sanitizeInput(exception.typed));
      return { kind: "unclear", draft: errorDraft({ title, followUps: examples }) };
    }
  }
}

function readNames(question: CommandContext): SubjectResolution {
  const { book, text } = question;
  const reading = readMentions(book.names, text);
  const { unrecognized } = reading;
  const outside = asksOutside(text, reading);
  if (outside !== undefined) return { kind: "unclear", draft: unknownName(question, outside) };
  const meant = aboutWhom(reading, question.wave.target);
  const clear = meant.filter(({ codes }) => codes.length === 1);
  const unclear = meant.filter(({ codes }) => codes.length > 1);
  if (clear.length > 0) {
    const subjects = clear.map((mention) => subjectOf(book, mention));
    const left = [...unrecognized, ...reading.ignored];
    return { kind: "found", subjects, asides: asidesOf(question, clear, unclear, left) };
  }
  const [first] = unclear;
  if (first !== undefined) return { kind: "unclear", draft: ambiguousNameDraft(question, first) };
  const doer = unrecognized.length === 0 ? undefined : subjectByAction(question);
  if (doer !== undefined) return doer;
  if (unrecognized.length === 0 && intentPatterns.ranking.test(fold(text)))
    return { kind: "nobody" };
  return { kind: "unclear", draft: unknownName(question, unrecognized[0] ?? text) };
}

/** How names were read that are not written as we write them, and what was not understood beside them. */
function asidesOf(
  question: CommandContext,
  clear: readonly Mention[],
  unclear: readonly Mention[],
  unread: readonly string[],
): readonly Line[] {
  const { words, book } = question;
  const read = clear
    .filter((mention) => needsSaying(question, mention))
    .map(({ typed, codes }) =>
      words.trouble.read(sanitizeInput(typed), namedOf(book, codes[0] ?? "").name),
    );
  return [...read, ...unansweredNotes(question, unclear, unread)];
}

/** "holland → Netherlands" tells something, "germany → Germany" and a flag do not. */
function needsSaying(question: CommandContext, { typed, codes, matchedBy }: Mention): boolean {
  if (matchedBy === "flag" || matchedBy === "code") return false;
  const { name, formerName } = actorOf(question, codes[0] ?? "");
  return ![name, formerName].some((shown) => shown !== undefined && fold(shown) === fold(typed));
}

function unknownName(question: CommandContext, typed: string): ReplyDraft {
  const { words, book } = question;
  const person = book.names.people.exact(fold(typed));
  if (person !== undefined) return aPerson(question, person.codes);
  const near = book.names.actors.suggestions(fold(typed)).slice(0, 3);
  const actors = near.map((code) => actorOf(question, code));
  return errorDraft({
    suggestions: near.map((code) => namedOf(book, code)),
    title: words.trouble.titleUnknown(sanitizeInput(typed)),
    blocks: [
      ...(actors.length > 0 ? [paragraph(words.trouble.didYouMean(actors))] : []),
      ...usage(words),
    ],
    followUps: near.length > 0 ? near.map((code) => nextTo(question, code)) : examples,
  });
}

/** The same question about another. */
function nextTo(question: CommandContext, code: string): FollowUp {
  const { book, command } = question;
  return {
    label: namedOf(book, code).name,
    ask: askFurther(question, command, typedFor(book, code)),
  };
}

/** A person expelled nobody; what they said is another question. */
function aPerson(question: CommandContext, people: readonly string[]): ReplyDraft {
  const { words, book } = question;
  const named = people.map((code) => namedOf(book, code));
  const name = named[0]?.name ?? "";
  return errorDraft({
    suggestions: named,
    title: words.trouble.isPerson(name),
    followUps: named.map((each) => ({
      label: words.catalogue.next.quotes(each.name),
      ask: askFurther(question, "quote", typedFor(book, each.code)),
    })),
  });
}
