/** Answers `/timeline wave:all`: how many expulsions are on record in each year, in both directions. */
import type { Block } from "../../answer/answer.ts";
import { count, date, paragraph } from "../../answer/builders.ts";
import type { TimelineColumn, TimelinePicture } from "../../answer/picture.ts";
import type { YearEntry } from "../../query/find-timeline.ts";
import { findYears } from "../../query/find-timeline.ts";
import { reachLines } from "../acts/reach.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";

/** Acts on record, not persons: no sum is made across waves. */
export function yearsAnswer(context: CommandContext): ReplyDraft {
  const { book, words, asOf } = context;
  const strings = words.pictures.years;
  const { years, waves } = findYears(book, asOf);
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return noYearsAnswer(context);
  const title = strings.title(first, last);
  const picture: TimelinePicture = {
    kind: "timeline",
    title,
    subtitle: strings.subtitle(waves, asOf),
    source: strings.source(),
    columns: years.map(toColumn),
    labels: {
      above: strings.above(),
      apart: [],
      below: strings.below(),
      unnumbered: [],
      total: [],
    },
    notes: [],
  };
  const figures = years.map(({ year, announced, inReturn }) =>
    strings.altYear(year, announced, inReturn),
  );
  const alt = { what: strings.alt(), figures };
  const instead = [yearsTable(words.pictures.years.columns, years)];
  return {
    outcome: "answered",
    answer: {
      title,
      blocks: [
        { kind: "picture", picture, alt, instead },
        paragraph(strings.text(asOf)),
        ...reachLines(context).map(paragraph),
      ],
    },
  };
}

/** Asked as of a day before the record begins. */
const noYearsAnswer = (context: CommandContext): ReplyDraft => ({
  outcome: "not-listed",
  answer: {
    title: context.words.pictures.years.titleNone(context.asOf ?? ""),
    tone: "nothing",
    blocks: reachLines(context).map(paragraph),
  },
});

/** Every fifth year has its name: all of them would not fit. */
const yearsApart = 5;

const toColumn = ({ year, announced, inReturn }: YearEntry): TimelineColumn => ({
  from: year,
  isUndated: false,
  label: [],
  heading: Number(year) % yearsApart === 0 ? [date(year)] : [],
  expelled: announced,
  apart: 0,
  inReturn,
  unnumbered: 0,
  unnumberedInReturn: 0,
});

function yearsTable(
  headings: Readonly<Record<"year" | "announced" | "inReturn", string>>,
  years: readonly YearEntry[],
): Block {
  return {
    kind: "table",
    columns: [
      { heading: headings.year, align: "left" },
      { heading: headings.announced, align: "right", hasBars: true },
      { heading: headings.inReturn, align: "right", hasBars: true },
    ],
    rows: years.map(({ year, announced, inReturn }) => [
      [date(year)],
      announced === 0 ? [] : [count(announced)],
      inReturn === 0 ? [] : [count(inReturn)],
    ]),
  };
}
