/** The answer about the country expelled from: what was done to it, and what it did in return. */
import type { Line } from "../../answer/answer.ts";
import { paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { ExpelledWrongRole } from "../../query/find-expelled.ts";
import { headline } from "../../query/headline.ts";
import { actorOf, allCountriesCode, askFurther, quotesNext } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { countsTable } from "../draft/counts-table.ts";
import { inReturnFigures } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";

/** Whom to ask about instead. */
const suggested = ["NATO", "EU"];

export function aboutTarget(
  question: CommandContext,
  finding: ExpelledWrongRole,
  subject: Subject,
  asides: readonly Line[],
): ReplyDraft {
  const { book, wave, words } = question;
  const { code, answers, countries, quotes } = finding;
  return {
    outcome: "wrong-role",
    subjects: [subject],
    wave: wave.id,
    suggestions: [allCountriesCode, ...suggested].flatMap(
      (each) => book.names.named.get(each) ?? [],
    ),
    figures: inReturnFigures(wave, code, answers).map((figure) => ({ ...figure, countries })),
    answer: {
      title: words.expelled.wrongRole.title(actorOf(question, code)),
      tone: "nothing",
      blocks: [
        ...suffered(question, finding).map(paragraph),
        ...(answers.length > 0 ? [answersTable(question, finding)] : []),
        ...asides.map(paragraph),
      ],
      sources: fewestSources(question, [...headline(wave).rows, ...answers]),
      followUps: [
        { label: words.catalogue.next.ranked, ask: askFurther(question, "expelled") },
        { label: words.catalogue.next.everyone, ask: askFurther(question, "total") },
        ...quotesNext(question, quotes, code),
      ],
    },
  };
}

function suffered(question: CommandContext, finding: ExpelledWrongRole): readonly Line[] {
  const { wave, words } = question;
  const { all, withNato, inReturn, countries, code } = finding;
  const strings = words.expelled.wrongRole;
  if (wave.expulsions.length === 0) {
    return [words.trouble.beforeWave(question.asOf ?? wave.from, wave.from)];
  }
  const lines = [strings.suffered(all.value, all.addends.length, withNato)];
  if (countries === 0) return lines;
  return [...lines, strings.inReturn(actorOf(question, code), inReturn, countries)];
}

function answersTable(question: CommandContext, { answers }: ExpelledWrongRole) {
  const { labels } = question.words.total;
  const rows = answers.map(({ against, count }) => ({ code: against, value: count }));
  return countsTable(question, rows, labels.of);
}
