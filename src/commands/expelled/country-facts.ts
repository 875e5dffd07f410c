/** The facts about one country besides its figure: its rank and share, steps in return, other steps, and conflicts between sources. */
import type { Fact, Line } from "../../answer/answer.ts";
import { factOf, text } from "../../answer/builders.ts";
import type { ActorFacts } from "../../book/wave.ts";
import type { AnsweredFinding } from "../../query/find-expelled.ts";
import type { Ranking } from "../../query/ranking.ts";
import { allCountries } from "../../query/ranking.ts";
import { actorOf, actorsOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { nameToday } from "../draft/former-names.ts";
import { addRemarks, measureLine } from "../draft/remarks.ts";

export function countryFacts(context: CommandContext, finding: AnsweredFinding): readonly Fact[] {
  const { labels } = context.words.expelled;
  const { facts: done, ranking } = finding;
  return [
    ...(ranking === undefined ? [] : rankingFacts(context, finding, ranking)),
    ...factOf(labels.inReturn, inReturnLines(context, done)),
    ...factOf(labels.also, alsoLines(context, done)),
    ...factOf(labels.differ, conflictLines(context, done), " "),
    ...nameToday(context, finding.code),
  ];
}

/** Does detail add anything: notes, and conflicts about other rows than the figure's? */
export function hasMoreToTell({
  measures,
  answers,
  measuresInReturn,
  denials,
}: ActorFacts): boolean {
  return [...measures, ...answers, ...measuresInReturn, ...denials].some(
    ({ note, conflicts }) => note !== undefined || conflicts !== undefined,
  );
}

/** At most this many that share a rank are named; of more, only the number. */
const maxNamed = 5;

function rankingFacts(
  context: CommandContext,
  finding: AnsweredFinding,
  ranking: Ranking,
): readonly Fact[] {
  const { book, wave, words } = context;
  const { rank, tiedWith, share, whole } = ranking;
  const { labels, ...strings } = words.expelled;
  const scope = finding.value.article === undefined ? "record" : "article";
  const of = allCountries(book, wave, scope).addends.length;
  if (of === 1) return [];
  const sharers = actorsOf(context, tiedWith);
  const place =
    tiedWith.length > maxNamed
      ? strings.rankAmongMany(rank, of, tiedWith.length)
      : strings.rank(rank, of, sharers);
  const part =
    scope === "article" ? strings.share(share, whole) : strings.shareOfRecord(share, whole, of);
  return [
    { label: labels.rank, value: place },
    { label: labels.share, value: part },
  ];
}

/** "Russia expelled 23 (17 March 2018); closed the consulate in St Petersburg (17 March 2018)". */
function inReturnLines(context: CommandContext, done: ActorFacts): readonly Line[] {
  const { words, wave } = context;
  const target = actorOf(context, wave.target);
  const expelled = done.answers.map((row) =>
    addRemarks(context, words.expelled.inReturn(target, row.count, row.on), row),
  );
  const steps = done.measuresInReturn.map((row, index) => {
    const step = measureLine(words, row);
    const isFirst = expelled.length === 0 && index === 0;
    const strings = isFirst
      ? words.expelled.didTo(target, step, row.on)
      : words.expelled.did(step, row.on, row.reason);
    return addRemarks(context, strings, row);
  });
  return [...expelled, ...steps];
}

function alsoLines(context: CommandContext, done: ActorFacts): readonly Line[] {
  const { words } = context;
  return [
    ...done.denials.map((row) =>
      addRemarks(context, words.expelled.denied(row.count, row.on), row),
    ),
    ...done.measures.map((row) =>
      addRemarks(context, words.expelled.did(measureLine(words, row), row.on, row.reason), row),
    ),
  ];
}

/** Without detail, only conflicts about the figure itself. */
function conflictLines({ isDetailed }: CommandContext, done: ActorFacts): readonly Line[] {
  const { expulsions, denials, measures, answers, measuresInReturn } = done;
  const others = isDetailed ? [...measures, ...answers, ...measuresInReturn] : [];
  return [...expulsions, ...denials, ...others]
    .flatMap(({ conflicts = [] }) => conflicts)
    .map((each) => [text(each)]);
}
