/** The map as a block: its figures, and the same in words. */
import type { Answer, Block } from "../../answer/answer.ts";
import { joinLines } from "../../answer/builders.ts";
import type { AltText, MapCountry } from "../../answer/picture.ts";
import type { CountryOnMap, MapFinding } from "../../query/find-map.ts";
import { findMap } from "../../query/find-map.ts";
import { allCountries } from "../../query/ranking.ts";
import { actorOf, shownName } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { pictureSource, pictureSubtitle } from "../draft/picture-captions.ts";
import { countsOf } from "../total/group-facts.ts";

interface MapBlockOptions extends Pick<Answer, "title" | "sources"> {
  /** Blocks that say the same where no picture is shown. */
  readonly instead: readonly Block[];
}

/** @param codes the actors asked for; none means all */
export function mapBlock(
  context: CommandContext,
  codes: readonly string[],
  { title, sources, instead }: MapBlockOptions,
): Block {
  const { book, wave, words } = context;
  const found = findMap(book, wave, codes);
  const { map: strings } = words.pictures;
  const sums = codes.length > 0 ? undefined : countsOf(allCountries(book, wave, "record"));
  const target = actorOf(context, wave.target);
  return {
    kind: "picture",
    picture: {
      kind: "map",
      title,
      subtitle: pictureSubtitle(context, sums),
      source: joinLines([pictureSource(context, sources), strings.shapes()], " · "),
      countries: found.countries.map((country) => toMapCountry(context, country)),
      target: { code: target.code, name: shownName(target) },
      ...(found.nato && {
        badge: { value: found.nato.value, lines: strings.nato(found.nato.denied) },
      }),
      legend: { shades: strings.shades(), unlisted: strings.unlisted(), none: strings.none() },
    },
    alt: altOf(context, found),
    instead,
  };
}

function toMapCountry(context: CommandContext, country: CountryOnMap): MapCountry {
  return { ...country, name: shownName(actorOf(context, country.code)) };
}

/** Emphasised countries come first. */
function altOf(context: CommandContext, { countries, nato }: MapFinding): AltText {
  const strings = context.words.pictures.map;
  const ordered = [
    ...countries.filter(({ isEmphasised }) => isEmphasised),
    ...countries.filter(({ isEmphasised }) => !isEmphasised),
  ].filter(({ value, isAsked }) => value !== undefined || isAsked);
  const figures = ordered.map(({ code, value, isUnlisted }) => {
    const actor = actorOf(context, code);
    return value === undefined
      ? strings.altNone(actor)
      : strings.altFigure(actor, value, isUnlisted);
  });
  return {
    what: strings.alt(actorOf(context, context.wave.target)),
    figures: [...(nato === undefined ? [] : [strings.altNato(nato.value)]), ...figures],
  };
}
