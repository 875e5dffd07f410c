/** The answer about several actors: their numbers, ranked, and their sum. */
import type { Block, Line } from "../../answer/answer.ts";
import { count, facts, line, paragraph, share, text } from "../../answer/builders.ts";
import type { Scope, Subject } from "../../answer/reply.ts";
import type { Sum } from "../../book/count-expelled.ts";
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
        facts([asOfFact(context, scopesOfComparison(found))]),
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

function tableOf(context: CommandContext, found: Comparison): Block {
  const { rows } = found;
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
      const [number, part] = numbersOf(context, row, sharedSum(found));
      return [citedName(context, row), number, ...(isShared ? [part] : [])];
    }),
  };
}

/** An organisation itself has no share: the whole is of countries. */
function numbersOf(
  context: CommandContext,
  row: ComparisonRow,
  { part, whole }: SharedSum,
): readonly [Line, Line] {
  const number = numberLine(context, row);
  const isShared = row.counts === "members" || !context.book.groups.has(row.code);
  const value = row[part]?.value;
  return [number, isShared && value !== undefined ? [share(value / whole.value)] : []];
}

function numberLine(
  { words, asOf, whole: wave }: CommandContext,
  { code, article, record }: ComparisonRow,
): Line {
  const strings = words.total.compare;
  if (article !== undefined) return [count(article.value)];
  const isLater = asOf !== undefined && factsOf(wave, code).expulsions.length > 0;
  if (record === undefined) return [text(isLater ? strings.noneYet : strings.none)];
  return wave.article === undefined ? [count(record.value)] : strings.unlistedNumber(record.value);
}

/** What the shares of a comparison are of, and its own sum. */
interface SharedSum {
  readonly part: Scope;
  readonly sum: Sum;
  readonly whole: Sum;
}

/** One whole for all rows: the list's, where the list has each of them; else the fuller record's. */
function sharedSum({ rows, together, whole }: Comparison): SharedSum {
  const isListed = rows.every(
    ({ article, record }) => article !== undefined || record === undefined,
  );
  const part = isListed && together.article.addends.length > 0 ? "article" : "record";
  return { part, sum: together[part], whole: whole[part] };
}

/** A row of the list shows the article's number, any other that has one the record's. */
function scopesOfComparison(found: Comparison): readonly Scope[] {
  const { part, sum } = sharedSum(found);
  const ofRows = found.rows.flatMap(({ article, record }) => {
    if (article !== undefined) return ["article"] as const;
    return record === undefined ? [] : (["record"] as const);
  });
  const isMore = found.together.record.value !== sum.value;
  return [...ofRows, part, ...(isMore ? (["record"] as const) : [])];
}

function togetherLines({ words }: CommandContext, found: Comparison): readonly Line[] {
  const strings = words.total.compare;
  const { part, sum, whole } = sharedSum(found);
  if (sum.addends.length < 2) return [];
  const { value, countries } = countsOf(whole);
  const ofWhole =
    part === "article"
      ? words.expelled.share(sum.value / value, value)
      : words.expelled.shareOfRecord(sum.value / value, value, countries);
  const sumLine = strings.together(countsOf(sum), ofWhole);
  const { record } = found.together;
  const hasUnlisted = part === "article" && record.value !== sum.value;
  return [hasUnlisted ? line`${sumLine} ${strings.unlisted(countsOf(record))}` : sumLine];
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
