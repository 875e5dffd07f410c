/** The timeline as a block: each of its days, and the same in words. */
import type { Answer, Block } from "../../answer/answer.ts";
import type { AltText, TimelineDay, TimelinePicture } from "../../answer/picture.ts";
import type { TimelineEntry, TimelineFinding } from "../../query/find-timeline.ts";
import { findTimeline } from "../../query/find-timeline.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { pictureSource } from "../draft/picture-captions.ts";
import { dayAfter } from "../options/day-option.ts";

/** As many as can be read on a phone: a note below has the later ones. */
const maxDays = 24;

interface TimelineBlockOptions extends Pick<Answer, "title" | "sources"> {
  readonly instead: Block;
}

export function timelineBlock(
  context: CommandContext,
  finding: TimelineFinding,
  { title, sources, instead }: TimelineBlockOptions,
): Block {
  const { words, wave, book, whole } = context;
  const strings = words.pictures.timeline;
  const target = actorOf(context, wave.target);
  const days = daysShown(wave.from, findTimeline(book, whole).last, finding);
  const picture: TimelinePicture = {
    kind: "timeline",
    title,
    subtitle: strings.subtitle(
      finding.countries,
      finding.inReturn === 0 ? undefined : target,
      finding.days[0]?.day ?? wave.from,
      finding.last,
    ),
    source: pictureSource(context, sources),
    days,
    ...asOfMark(context, days),
    labels: {
      above: strings.above(),
      apart: strings.apart(),
      below: strings.below(target),
      total: strings.total(),
    },
    after: afterNote(context, finding, days),
  };
  return { kind: "picture", picture, alt: altOf(context, finding), instead: [instead] };
}

/** Every day from the first to the last, also those on which nothing happened. */
function daysShown(from: string, last: string, { days }: TimelineFinding): readonly TimelineDay[] {
  const known = new Map(days.map((each) => [each.day, each]));
  const shown: TimelineDay[] = [];
  for (let day = from; day <= last && shown.length < maxDays; day = dayAfter(day)) {
    const total = shown.at(-1)?.total ?? 0;
    shown.push(known.get(day) ?? { day, expelled: 0, apart: 0, inReturn: 0, total });
  }
  return shown;
}

function asOfMark(
  { asOf, words }: CommandContext,
  days: readonly TimelineDay[],
): Pick<TimelinePicture, "asOf"> {
  const isMarked = asOf !== undefined && days.some(({ day }) => day > asOf);
  return isMarked ? { asOf: { day: asOf, label: words.pictures.asOf(asOf) } } : {};
}

function afterNote(
  { words }: CommandContext,
  { days, last }: TimelineFinding,
  shown: readonly TimelineDay[],
) {
  const end = shown.at(-1)?.day ?? "";
  const after = days.filter(({ day }) => day > end);
  const expelled = after.reduce((sum, day) => sum + day.expelled, 0);
  const inReturn = after.reduce((sum, day) => sum + day.inReturn, 0);
  if (expelled + inReturn === 0) return [];
  return words.pictures.timeline.after(expelled, inReturn, last);
}

function altOf({ words }: CommandContext, { days }: TimelineFinding): AltText {
  const strings = words.pictures.timeline;
  const partsOf = ({ expelled, apart, inReturn }: TimelineEntry) => [
    ...(expelled > 0 ? [strings.altExpelled(expelled)] : []),
    ...(apart > 0 ? [strings.altApart(apart)] : []),
    ...(inReturn > 0 ? [strings.altInReturn(inReturn)] : []),
  ];
  return {
    what: strings.alt(),
    figures: days.map((each) => strings.altDay(each.day, partsOf(each))),
  };
}
