/** The map as a block: its figures, and the same in words. */
import type { Answer, Block, Line } from "../../answer/answer.ts";
import { joinLines } from "../../answer/builders.ts";
import type { AltText, Badge, MapCountry, MapLegend, MapPlace } from "../../answer/picture.ts";
import { isCountry } from "../../book/members.ts";
import type { CountryOnMap, MapFinding } from "../../query/find-map.ts";
import { findMap } from "../../query/find-map.ts";
import { allCountries } from "../../query/ranking.ts";
import { actorsIn, findSides } from "../../query/wave-sides.ts";
import { actorOf, allCountriesCode, askedActor, shownName } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { completenessNotes, pictureSource, pictureSubtitle } from "../draft/picture-captions.ts";
import { countsOf } from "../total/group-facts.ts";
import { answerNotes } from "./answer-notes.ts";

interface MapBlockOptions extends Pick<Answer, "title" | "sources"> {
  /** Blocks that say the same where no picture is shown. */
  readonly instead: readonly Block[];
}

/** The year whose borders the shapes have. */
const yearOfBorders = "2018";

/** @param codes the actors asked for; none means all */
export function mapBlock(
  context: CommandContext,
  codes: readonly string[],
  { title, sources, instead }: MapBlockOptions,
): Block {
  const { book, wave, whole, words, without } = context;
  const found = findMap(book, wave, codes, { whole, without });
  const { map: strings } = words.pictures;
  const isListed = codes.length === 0 && wave.article !== undefined;
  const sums = isListed ? countsOf(allCountries(book, wave, "record")) : undefined;
  const shapes = strings.shapes(!whole.from.startsWith(yearOfBorders));
  const places = found.targets.filter((code) => isCountry(book, code));
  return {
    kind: "picture",
    picture: {
      kind: "map",
      title,
      subtitle: pictureSubtitle(context, sums),
      source: joinLines([pictureSource(context, sources), shapes], " · "),
      countries: found.countries.map((country) => toMapCountry(context, country)),
      targets: places.map((code) => toPlace(context, code)),
      numbers: found.numbers,
      badges: badgesOf(context, found),
      legend: legendOf(context, codes),
      notes: [...answerNotes(context, found), ...completenessNotes(context)],
    },
    alt: altOf(context, found),
    instead,
  };
}

/** A state that is gone is drawn on the land of its successors. */
function toPlace(context: CommandContext, code: string): MapPlace {
  const lands = context.book.states.get(code)?.successors ?? [code];
  return { code, name: shownName(actorOf(context, code)), lands };
}

const toMapCountry = (context: CommandContext, country: CountryOnMap): MapCountry => ({
  ...country,
  ...toPlace(context, country.code),
});

/** Organisations that expelled, and those whose diplomats were expelled: neither has land. */
function badgesOf(
  context: CommandContext,
  { organisations, targets }: MapFinding,
): readonly Badge[] {
  const { book, words } = context;
  const strings = words.pictures.map;
  const figures = organisations.map(({ code, value, denied, isInReturn, isUnnumbered }) => ({
    ...(value !== undefined && { value }),
    lines: [
      ...strings.badge(actorOf(context, code), denied, isInReturn),
      ...(isUnnumbered ? [value === undefined ? strings.unnumbered() : strings.more()] : []),
    ],
  }));
  const others = targets.filter(
    (code) => !isCountry(book, code) && !organisations.some((each) => each.code === code),
  );
  return [
    ...figures,
    ...others.map((code) => ({ lines: strings.targetBadge(actorOf(context, code)) })),
  ];
}

function legendOf(context: CommandContext, codes: readonly string[]): MapLegend {
  const sides = findSides(context.whole);
  const strings = context.words.pictures.map;
  const onlyOf = (all: readonly string[]) => {
    const [code, ...others] = all;
    return code === undefined || others.length > 0 ? undefined : actorOf(context, code);
  };
  const asked = onlyOf(codes.filter((code) => code !== allCountriesCode));
  return {
    shades: strings.shades(onlyOf(actorsIn(sides.announced))),
    unlisted: strings.unlisted(),
    none: strings.none(),
    unnumbered: strings.unnumbered(),
    more: strings.more(),
    targets: strings.targets(),
    inReturn: strings.inReturn(onlyOf(actorsIn(sides.inReturn))),
    asked: strings.asked(asked && askedActor(context, asked.code)),
    offMap: strings.offMap(),
  };
}

/** Emphasised countries come first. */
function altOf(context: CommandContext, found: MapFinding): AltText {
  const strings = context.words.pictures.map;
  const { countries, organisations, targets } = found;
  const ordered = [
    ...countries.filter(({ isEmphasised }) => isEmphasised),
    ...countries.filter(({ isEmphasised }) => !isEmphasised),
  ].filter(({ value, isAsked, isUnnumbered }) => value !== undefined || isUnnumbered || isAsked);
  const own = organisations.map(({ code, value }) =>
    strings.altOrganisation(actorOf(context, code), value),
  );
  return {
    what: strings.alt(targets.map((code) => actorOf(context, code))),
    figures: [
      ...own,
      ...ordered.map((country) => altFigure(context, country)),
      ...answerNotes(context, found),
    ],
  };
}

function altFigure(context: CommandContext, country: CountryOnMap): Line {
  const strings = context.words.pictures.map;
  const actor = actorOf(context, country.code);
  return country.value === undefined && !country.isUnnumbered
    ? strings.altNone(actor)
    : strings.altFigure(actor, country.value, country);
}
