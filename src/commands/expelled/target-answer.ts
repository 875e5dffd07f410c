/** The answer about the country expelled from: the expulsions it suffered, and those in return. */
import type { Line } from "../../answer/answer.ts";
import { factOf, facts, paragraph } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import { findActingOrganisations } from "../../query/acting-groups.ts";
import type { WrongRoleFinding } from "../../query/find-expelled.ts";
import { headline } from "../../query/headline.ts";
import { plainActLine } from "../acts/named-act.ts";
import {
  actorOf,
  actorsOf,
  allCountriesCode,
  askFurther,
  quotesFollowUp,
} from "../draft/actors.ts";
import { citeSum, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { countsTable } from "../draft/counts-table.ts";
import { inReturnFigures } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";
import { countsOf } from "../total/group-facts.ts";

export function targetAnswer(
  question: CommandContext,
  finding: WrongRoleFinding,
  subject: Subject,
  notes: readonly Line[],
): ReplyDraft {
  const { code, answers, countries, quotes } = finding;
  const besides = question.wave.measures.filter(({ by }) => by[0] === code);
  const cited = fewestSources(question, [...headline(question.wave).rows, ...answers, ...besides]);
  const context = numberSources(question, cited);
  const { book, wave, words, sources } = context;
  return {
    outcome: "wrong-role",
    subjects: [subject],
    wave: wave.id,
    suggestions: [allCountriesCode, ...findActingOrganisations(book, question.whole)].flatMap(
      (each) => book.names.entities.get(each) ?? [],
    ),
    figures: inReturnFigures(wave, code, answers).map((figure) => ({ ...figure, countries })),
    answer: {
      title: words.expelled.wrongRole.title(actorOf(context, code)),
      tone: "nothing",
      blocks: [
        ...sufferedLines(context, finding).map(paragraph),
        ...(answers.length > 0 ? [answersTable(context, finding)] : []),
        facts(
          factOf(
            words.acts.labels.besides,
            besides.map((act) => plainActLine(context, { wave, act })),
          ),
        ),
        ...notes.map(paragraph),
      ],
      sources,
      followUps: [
        { label: words.catalogue.next.ranked, ask: askFurther(context, "expelled") },
        { label: words.catalogue.next.everyone, ask: askFurther(context, "total") },
        ...quotesFollowUp(context, quotes, code),
      ],
    },
  };
}

function sufferedLines(context: CommandContext, finding: WrongRoleFinding): readonly Line[] {
  const { wave, words } = context;
  const { inReturn, countries, code } = finding;
  const strings = words.expelled.wrongRole;
  if (wave.expulsions.length === 0) {
    return [words.trouble.beforeWave(context.asOf ?? wave.from, wave.from)];
  }
  const lines = [citeSum(context, sufferedLine(context, finding), headline(wave).rows)];
  if (countries === 0) return lines;
  return [...lines, strings.inReturn(actorOf(context, code), inReturn, countries)];
}

function sufferedLine(context: CommandContext, { all, organisations }: WrongRoleFinding): Line {
  const strings = context.words.expelled.wrongRole;
  const codes = organisations.addends.map(({ code }) => code);
  return codes.length === 0
    ? strings.suffered(countsOf(all))
    : strings.sufferedWith(
        countsOf(all),
        actorsOf(context, codes),
        all.value + organisations.value,
      );
}

function answersTable(context: CommandContext, { answers }: WrongRoleFinding) {
  const { labels } = context.words.total;
  const rows = answers.map(({ of, count }) => ({ code: of[0], value: count }));
  const factsOfRow = (code: string) => answers.filter(({ of }) => of[0] === code);
  return countsTable(context, rows, { heading: labels.of, factsOfRow });
}
