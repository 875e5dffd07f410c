/** Answers what was said at a time: where all of it was said then; else it tells from when the quotes are. */
import { paragraph, text } from "../../answer/builders.ts";
import { readPeriod } from "../../book/periods.ts";
import { allQuotes } from "../../query/find-quotes.ts";
import { isWithin } from "../../query/find-waves.ts";
import type { TimeCondition } from "../../reading/frame.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { errorDraft } from "../draft/error-drafts.ts";
import { timeText } from "./frame-ask.ts";

/**
 * @param draft what was said at any time
 * @returns the same where all of it was said then: quotes are told together, and not by their days
 */
export function saidThen(
  context: CommandContext,
  when: TimeCondition,
  draft: ReplyDraft,
): ReplyDraft {
  if (draft.outcome !== "answered") return draft;
  const { words } = context;
  const quoted = draft.quotes ?? [];
  const dates = quoted.length > 0 ? quoted.map((quote) => quote.date) : allDates(context);
  const period = readPeriod(timeText(when));
  if (period !== undefined && dates.every((date) => isWithin(period, date))) return draft;
  const [first = "", last = first] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  const { command, typed } = context.ask;
  const label = [`/${command}`, ...typed.map((each) => each.text)].join(" ");
  return errorDraft({
    title: [text(words.questions.otherQuotes.title)],
    blocks: [paragraph(words.questions.otherQuotes.days(first, last))],
    followUps: [{ label, ask: context.ask }],
  });
}

const allDates = ({ book }: CommandContext): readonly string[] =>
  allQuotes(book).map(({ quote }) => quote.on);
