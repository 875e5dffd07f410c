/** The reply where neither a speaker nor words of a quote were found. */
import { paragraph, text } from "../../answer/builders.ts";
import { fold } from "../../book/names/fold.ts";
import { actorOf, askFurther, namedOf, typedFor } from "../draft/actors.ts";
import type { Draft, Question } from "../draft/command.ts";
import { troubleDraft } from "../draft/error-drafts.ts";
import { clean } from "../draft/sanitize-input.ts";

export function noSpeaker(question: Question): Draft {
  const { book, words, text: typed } = question;
  const near = book.names.people.remote(fold(typed)).slice(0, 3);
  const names = near.map((code) => actorOf(question, code));
  return troubleDraft({
    suggestions: near.map((code) => namedOf(book, code)),
    title: words.trouble.titleUnknown(clean(typed)),
    blocks: [
      ...(names.length > 0 ? [paragraph(words.trouble.didYouMean(names))] : []),
      paragraph([text(words.trouble.nothingSaid)]),
    ],
    next: [
      ...near.map((code) => ({
        label: namedOf(book, code).name,
        ask: askFurther(question, "quote", typedFor(book, code)),
      })),
      { label: words.catalogue.next.speakers, ask: askFurther(question, "quote") },
    ],
  });
}
