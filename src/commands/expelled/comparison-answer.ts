/** The answer about several actors: their numbers, ranked, and their sum. */
import type { Block, Line } from "../../answer/answer.ts";
import { count, facts, line, paragraph, share, text } from "../../answer/builders.ts";
import type { Subject } from "../../answer/reply.ts";
import type { Expulsion } from "../../book/wave.ts";
import { factsOf } from "../../book/wave.ts";
import type { Comparison, ComparisonRow } from "../../query/compare.ts";
import { compare, numberOf } from "../../query/compare.ts";
import { askFurther } from "../draft/actors.ts";
import { citeFacts, citeSum, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { expulsionsOf } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";
import { asOfFact, countsOf } from "../total/group-facts.ts";
import { comparisonBarsBlock, comparisonFigures, nameOf, subjectLine } from "./comparison-parts.ts";

export function comparisonAnswer(
  question: CommandContext,
  subjects: readonly Subject[],
  notes: readonly Line[],
): ReplyDraft {
  const { book, wave, words } = question;
  const codes = subjects.map(({ code }) => code);
  const found = compare(book, wave, codes);
  const cited = fewestSources(
    question,
    found.rows.flatMap((row) => factsOfRow(question, row)),
  );
  const context = numberSources(question, cited);
  const title = titleOf(context, found);
  const { sources } = context;
  const isEmpty = found.together.record.addends.length === 0;
  return {
    outcome: isEmpty ? "not-listed" : "answered",
    subjects,
    wave: wave.id,
    figures: comparisonFigures(context, found),
    answer: {
      title,
      tone: isEmpty ? "nothing" : "plain",
      blocks: [
        tableOf(context, found),
        ...togetherLines(context, found).map(paragraph),
        facts([asOfFact(context)]),
        ...notes.map(paragraph),
        ...comparisonBarsBlock(context, found, { title, sources }),
      ],
      sources,
      followUps: [{ label: words.catalogue.next.ranked, ask: askFurther(context, "expelled") }],
    },
  };
}

/** The title names at most this many that are equal; of more, it has the number only. */
const maxNamed = 3;

function titleOf(context: CommandContext, { rows }: Comparison): Line {
  const strings = context.words.total.compare;
  const max = rows[0] === undefined ? -1 : numberOf(rows[0]);
  if (max < 0) return titleNobody(context, rows);
  const first = rows.filter((row) => numberOf(row) === max).map((row) => subjectLine(context, row));
  const [only, ...more] = first;
  if (only !== undefined && more.length === 0) return strings.title(only, max);
  return first.length > maxNamed
    ? strings.titleMany(first.length, max)
    : strings.titleEven(first, max);
}

/** As of an early day, those that acted later had only not acted yet. */
function titleNobody({ words, asOf, book, whole }: CommandContext, rows: Comparison["rows"]): Line {
  const strings = words.total.compare;
  const codes = rows.map(({ code }) => code);
  const isLater = compare(book, whole, codes).rows.some((row) => numberOf(row) >= 0);
  return asOf !== undefined && isLater ? strings.titleNobodyYet(asOf) : strings.titleNobody();
}

function tableOf(context: CommandContext, { rows, whole }: Comparison): Block {
  const { labels } = context.words.total;
  const isShared = rows.some(({ record }) => record !== undefined);
  return {
    kind: "table",
    columns: [
      { heading: labels.who, align: "left" },
      { heading: labels.expelled, align: "right", hasBars: true },
      ...(isShared ? [{ heading: labels.share, align: "right" } as const] : []),
    ],
    rows: rows.map((row) => {
      const [number, part] = numbersOf(context, row, whole);
      return [citedName(context, row), number, ...(isShared ? [part] : [])];
    }),
  };
}

/** An organisation itself has no share: the whole is of countries. */
function numbersOf(
  { words, book, asOf, whole: wave }: CommandContext,
  { code, counts, article, record }: ComparisonRow,
  whole: Comparison["whole"],
): readonly [Line, Line] {
  const isShared = counts === "members" || !book.groups.has(code);
  const part = (value: number, all: number): Line => (isShared ? [share(value / all)] : []);
  if (article !== undefined)
    return [[count(article.value)], part(article.value, whole.article.value)];
  const isLater = asOf !== undefined && factsOf(wave, code).expulsions.length > 0;
  const none = words.total.compare[isLater ? "noneYet" : "none"];
  if (record === undefined) return [[text(none)], []];
  const strings = words.total.compare.announcedLater(record.value);
  const number = wave.article === undefined ? [count(record.value)] : strings;
  return [number, part(record.value, whole.record.value)];
}

function togetherLines(
  { words }: CommandContext,
  { together, whole }: Comparison,
): readonly Line[] {
  const strings = words.total.compare;
  const { article, record } = together;
  const scope = article.addends.length > 0 ? "article" : "record";
  const sum = together[scope];
  if (sum.addends.length < 2) return [];
  const { value, countries } = countsOf(whole[scope]);
  const ofWhole =
    scope === "article"
      ? words.expelled.share(sum.value / value, value)
      : words.expelled.shareOfRecord(sum.value / value, value, countries);
  const sumLine = strings.together(countsOf(sum), ofWhole);
  const isDifferent = scope === "article" && record.value !== article.value;
  const later = strings.later(countsOf(record));
  return [isDifferent ? line`${sumLine} ${later}` : sumLine];
}

function factsOfRow(
  { wave }: CommandContext,
  { article, record }: ComparisonRow,
): readonly Expulsion[] {
  return expulsionsOf(wave, (article ?? record)?.addends ?? []);
}

/** The members of a group are cited as a sum is. */
function citedName(context: CommandContext, row: ComparisonRow): Line {
  const cite = row.counts === "members" ? citeSum : citeFacts;
  return cite(context, nameOf(context, row), factsOfRow(context, row));
}
