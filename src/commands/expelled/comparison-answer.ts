/** The answer about several actors: their numbers, ranked, and their sum. */
import type { Block, Line } from "../../answer/answer.ts";
import { count, facts, paragraph, share, text } from "../../answer/builders.ts";
import type { Scope, Subject } from "../../answer/reply.ts";
import type { Expulsion } from "../../book/wave.ts";
import type { Comparison, ComparisonRow } from "../../query/compare.ts";
import { compare, numberOf } from "../../query/compare.ts";
import { askedActor, askFurther } from "../draft/actors.ts";
import { citeFacts, citeSum, numberSources } from "../draft/citations.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { expulsionsOf } from "../draft/figures.ts";
import { fewestSources } from "../draft/sources.ts";
import { asOfFact, countsOf } from "../total/group-facts.ts";
import {
  comparisonBarsBlock,
  comparisonFigures,
  isUnlisted,
  nameOf,
  subjectLine,
} from "./comparison-parts.ts";

export function comparisonAnswer(
  question: CommandContext,
  subjects: readonly Subject[],
  notes: readonly Line[],
): ReplyDraft {
  const { book, wave, words, asOf, without } = question;
  const codes = subjects.map(({ code }) => code);
  // The list is of one day: how things stood on another, the record tells.
  const only = asOf === undefined ? undefined : "record";
  const found = compare(book, wave, codes, { only, without });
  const cited = fewestSources(
    question,
    found.rows.flatMap((row) => factsOfRow(question, row, found.scope)),
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
        facts([asOfFact(context, [found.scope])]),
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

function titleOf(context: CommandContext, { rows, scope }: Comparison): Line {
  const strings = context.words.total.compare;
  const max = rows[0] === undefined ? -1 : numberOf(rows[0], scope);
  if (max < 0) return titleNobody(context, rows);
  const first = rows
    .filter((row) => numberOf(row, scope) === max)
    .map((row) => subjectLine(context, row));
  const [only, ...more] = first;
  const [, second, ...further] = rows;
  if (only !== undefined && more.length === 0) {
    return second === undefined || further.length > 0
      ? strings.title(only, max)
      : strings.titleTwo(
          only,
          max,
          subjectLine(context, second),
          countLine(context, second, scope),
        );
  }
  return first.length > maxNamed
    ? strings.titleMany(first.length, max)
    : strings.titleEven(first, max);
}

/** As of an early day, those that acted later had only not acted yet. */
function titleNobody(context: CommandContext, rows: Comparison["rows"]): Line {
  const { words, asOf, book, whole, without } = context;
  const strings = words.total.compare;
  const codes = rows.map(({ code }) => code);
  const isLater = compare(book, whole, codes, { without }).rows.some(
    ({ record }) => record !== undefined,
  );
  if (asOf !== undefined && isLater) return strings.titleNobodyYet(asOf);
  return strings.titleNobody(codes.map((code) => askedActor(context, code)));
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
      const [number, part] = numbersOf(context, row, found);
      return [citedName(context, row, found.scope), number, ...(isShared ? [part] : [])];
    }),
  };
}

/** An organisation itself has no share: the whole is of countries. */
function numbersOf(
  context: CommandContext,
  row: ComparisonRow,
  { scope, whole }: Comparison,
): readonly [Line, Line] {
  const sum = row[scope];
  if (sum === undefined) return [noneLine(context, row), []];
  const isShared = row.counts === "members" || !context.book.groups.has(row.code);
  const number = isUnlisted(context, row)
    ? context.words.total.compare.unlistedNumber(sum.value)
    : [count(sum.value)];
  return [number, isShared ? [share(sum.value / whole[scope].value)] : []];
}

function countLine(context: CommandContext, row: ComparisonRow, scope: Scope): Line {
  const sum = row[scope];
  return sum === undefined ? noneLine(context, row) : [count(sum.value)];
}

function noneLine(context: CommandContext, { code }: ComparisonRow): Line {
  const { words, asOf, book, whole, without } = context;
  const { none, noneYet } = words.total.compare;
  const later = compare(book, whole, [code], { without }).together.record;
  return [text(asOf !== undefined && later.addends.length > 0 ? noneYet : none)];
}

function togetherLines({ words }: CommandContext, found: Comparison): readonly Line[] {
  const strings = words.total.compare;
  const { scope, together, whole } = found;
  const sum = together[scope];
  if (sum.addends.length < 2) return [];
  const { value, countries } = countsOf(whole[scope]);
  const ofWhole =
    scope === "article"
      ? words.expelled.share(sum.value / value, value)
      : words.expelled.shareOfRecord(sum.value / value, value, countries);
  return [strings.together(countsOf(sum), ofWhole)];
}

function factsOfRow(
  { wave }: CommandContext,
  row: ComparisonRow,
  scope: Scope,
): readonly Expulsion[] {
  return expulsionsOf(wave, row[scope]?.addends ?? []);
}

/** The members of a group are cited as a sum is. */
function citedName(context: CommandContext, row: ComparisonRow, scope: Scope): Line {
  const cite = row.counts === "members" ? citeSum : citeFacts;
  return cite(context, nameOf(context, row), factsOfRow(context, row, scope));
}
