/** Answers small talk (a greeting, thanks or praise, and nothing else): a kind line, and examples of questions. */

import type { Ask } from "../../answer/ask.ts";
import { text } from "../../answer/builders.ts";
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import type { Words } from "../../words/words.ts";
import type { ReplyDraft } from "../draft/command.ts";
import { examplesOf } from "../draft/usage.ts";

/** Whole texts, in folded form: "thanks, and germany?" is a question. */
const talk = {
  greeting:
    /^(?:(?:hi|hiya|hello|hey|hallo|hola|bonjour|ciao|howdy|yo|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|again|bot|everyone|all|you))*)$/,
  thanks:
    /^(?:(?:ok(?:ay)? |great |cool |many |no )?(?:thanks?(?: you)?|thanx|thx|ty|tysm|cheers|danke|merci|gracias|grazie)(?: (?:a lot|so much|very much|again|bot|mate|everyone|all))*)$/,
  praise:
    /^(?:(?:very )?(?:good|nice|great|best|lovely) (?:bot|job|work)|well done|nice one|(?:i )?love (?:you|this bot|it))$/,
} as const;

/** Undefined where more is said, or something else. */
export function smallTalkReply(book: Book, words: Words, { typed }: Ask): ReplyDraft | undefined {
  const folded = fold(
    typed
      .map((each) => each.text)
      .join(" ")
      .slice(0, 100),
  );
  const kinds = ["greeting", "thanks", "praise"] as const;
  const kind = kinds.find((each) => talk[each].test(folded));
  if (kind === undefined) return undefined;
  return {
    outcome: "help",
    answer: { title: [text(words.smallTalk[kind])], followUps: examplesOf(book) },
  };
}
