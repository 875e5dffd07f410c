/** The timeline as a block: each of its columns, and the same in words. */
import type { Answer, Block, IsoDate, Line } from "../../answer/answer.ts";
import type { AltText, TimelineColumn, TimelinePicture } from "../../answer/picture.ts";
import { isCountry } from "../../book/members.ts";
import type { Act } from "../../book/wave.ts";
import type { TimelineEntry, TimelineFinding } from "../../query/find-timeline.ts";
import { countActs } from "../../query/find-timeline.ts";
import { actorsIn, findSides } from "../../query/wave-sides.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { completenessNotes, pictureSource } from "../draft/picture-captions.ts";
import { eachNumber } from "./days-table.ts";
import { countColumns, hasSharedColumn, timelineColumns, undatedIn } from "./timeline-columns.ts";
import { timelineSubtitle } from "./timeline-title.ts";

interface TimelineBlockOptions extends Pick<Answer, "title" | "sources"> {
  readonly instead: Block;
}

/** @returns no picture where all of it is in one column: a chart of one bar shows nothing */
export function timelineBlock(
  context: CommandContext,
  finding: TimelineFinding,
  { title, sources, instead }: TimelineBlockOptions,
): Block {
  const { words } = context;
  const dates = datesOf(context);
  const isOfActs = addsUnclaimed(context, finding);
  const columns = timelineColumns({
    words,
    dates,
    days: isOfActs ? countActs(context.book, finding) : finding.days,
    isSummed: !isOfActs && finding.claims.announced && finding.countries > 0,
  });
  if (countColumns(words, dates) < 2) return instead;
  const picture: TimelinePicture = {
    kind: "timeline",
    title,
    subtitle: timelineSubtitle(context, finding),
    source: pictureSource(context, sources),
    columns,
    ...asOfMark(context, columns),
    labels: labelsOf(context, finding),
    notes: [
      ...(isOfActs ? [words.pictures.timeline.actsNote()] : []),
      ...notesOf(context, finding, undatedIn(words, dates)),
      ...completenessNotes(context),
    ],
  };
  return { kind: "picture", picture, alt: altOf(context, finding), instead: [instead] };
}

/** Would a column add up numbers of a side of which no sum is claimed? */
function addsUnclaimed(context: CommandContext, { claims }: TimelineFinding): boolean {
  const { announced, inReturn } = findSides(context.whole);
  const apart = announced.filter((act) => isApart(context, act));
  const own = announced.filter((act) => !isApart(context, act));
  const unclaimed = [
    ...(claims.announced ? [] : [own, apart]),
    ...(claims.inReturn ? [] : [inReturn]),
  ];
  const dates = datesOf(context);
  return unclaimed.some((acts) =>
    hasSharedColumn(
      context.words,
      dates,
      acts.map(({ on }) => on),
    ),
  );
}

/** The dates of the whole wave. */
function datesOf({ whole }: CommandContext): readonly IsoDate[] {
  const { announced, inReturn } = findSides(whole);
  return [...announced, ...inReturn].map(({ on }) => on);
}

function labelsOf(context: CommandContext, { sides }: TimelineFinding): TimelinePicture["labels"] {
  const { book, words } = context;
  const strings = words.pictures.timeline;
  const { announced, inReturn } = sides;
  const [apart, own] = [announced.filter((act) => isApart(context, act)), actorsIn(announced)];
  const countries = own.filter((code) => isCountry(book, code));
  const isAnswer = ({ inReturnFor }: Act) => inReturnFor.length > 0;
  return {
    above: strings.above(onlyActor(context, countries)),
    apart: strings.apart(actorsIn(apart).map((code) => actorOf(context, code))),
    below: strings.below(onlyActor(context, actorsIn(inReturn)), inReturn.every(isAnswer)),
    unnumbered: strings.unnumbered(),
    total: strings.total(),
  };
}

const isApart = ({ book }: CommandContext, { by }: Act): boolean =>
  by.every((code) => !isCountry(book, code));

function onlyActor(context: CommandContext, codes: readonly string[]) {
  const [code, ...others] = codes;
  return code === undefined || others.length > 0 ? undefined : actorOf(context, code);
}

function asOfMark(
  { asOf, words }: CommandContext,
  columns: readonly TimelineColumn[],
): Pick<TimelinePicture, "asOf"> {
  const isMarked = asOf !== undefined && columns.some(({ from }) => from > asOf);
  return isMarked ? { asOf: { day: asOf, label: words.pictures.asOf(asOf) } } : {};
}

/** What has no day, and what has no number. */
function notesOf(
  context: CommandContext,
  { sides }: TimelineFinding,
  undated: ReadonlySet<IsoDate>,
): readonly Line[] {
  const strings = context.words.pictures.timeline;
  const acts = [...sides.announced, ...sides.inReturn];
  const parts = (some: readonly Act[]) => some.map((act) => notePart(context, act));
  const withoutDay = acts.filter(({ on }) => undated.has(on));
  const withoutNumber = acts.filter((act) => act.count === undefined && !undated.has(act.on));
  return [
    ...(withoutDay.length === 0 ? [] : [strings.undatedNote(parts(withoutDay))]),
    ...(withoutNumber.length === 0 ? [] : [strings.unnumberedNote(parts(withoutNumber))]),
  ];
}

const notePart = (context: CommandContext, { by, count, on }: Act): Line =>
  context.words.pictures.timeline.notePart(
    by.map((code) => actorOf(context, code)),
    count,
    on,
  );

function altOf(context: CommandContext, finding: TimelineFinding): AltText {
  const strings = context.words.pictures.timeline;
  return {
    what: strings.alt(),
    figures: finding.days.map((each) => strings.altDay(each.day, altParts(context, finding, each))),
  };
}

function altParts(
  context: CommandContext,
  finding: TimelineFinding,
  { day, expelled, apart, inReturn, unnumbered, unnumberedInReturn }: TimelineEntry,
): readonly Line[] {
  const strings = context.words.pictures.timeline;
  const { sides, claims } = finding;
  const each = (acts: readonly Act[]) =>
    eachNumber(
      context,
      finding,
      acts.filter(({ on }) => on === day),
    );
  const named = (acts: readonly Act[]) => actorsIn(acts).map((code) => actorOf(context, code));
  const organisations = sides.announced.filter((act) => act.on === day && isApart(context, act));
  const without = [...unnumbered, ...unnumberedInReturn];
  return [
    ...(claims.announced
      ? [
          ...(expelled > 0 ? [strings.altExpelled(expelled)] : []),
          ...(apart > 0 ? [strings.altApart(named(organisations), apart)] : []),
        ]
      : each(sides.announced)),
    ...(inReturn === 0
      ? []
      : claims.inReturn
        ? [strings.altInReturn(inReturn)]
        : each(sides.inReturn)),
    ...(without.length > 0 ? [strings.altUnnumbered(named(without))] : []),
  ];
}
