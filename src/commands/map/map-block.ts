/** The map as a block: its figures, and the same in words. */
import type { Answer, Block } from "../../answer/answer.ts";
import { joined } from "../../answer/builders.ts";
import type { AltText, MapCountry } from "../../answer/picture.ts";
import type { CountryOnMap, MapFinding } from "../../query/find-map.ts";
import { findMap } from "../../query/find-map.ts";
import { allCountries } from "../../query/ranking.ts";
import type { Actor } from "../../words/actor.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext } from "../draft/command.ts";
import { pictureSource, pictureSubtitle } from "../draft/picture-captions.ts";
import { summed } from "../total/group-facts.ts";

interface Around extends Pick<Answer, "title" | "sources"> {
  /** What says the same where no picture is shown. */
  readonly instead: readonly Block[];
}

/** @param codes whoever was asked for; nobody is everybody */
export function mapBlock(
  question: CommandContext,
  codes: readonly string[],
  { title, sources, instead }: Around,
): Block {
  const { book, wave, words } = question;
  const found = findMap(book, wave, codes);
  const { map: strings } = words.pictures;
  const sums = codes.length > 0 ? undefined : summed(allCountries(book, wave, "record"));
  const target = actorOf(question, wave.target);
  return {
    kind: "picture",
    picture: {
      kind: "map",
      title,
      subtitle: pictureSubtitle(question, sums),
      source: joined([pictureSource(question, sources), strings.shapes()], " · "),
      countries: found.countries.map((country) => mapped(question, country)),
      target: { code: target.code, name: shownName(target) },
      ...(found.nato && {
        badge: { value: found.nato.value, lines: strings.nato(found.nato.denied) },
      }),
      legend: { shades: strings.shades(), later: strings.later(), none: strings.none() },
    },
    alt: altOf(question, found),
    instead,
  };
}

function mapped(question: CommandContext, country: CountryOnMap): MapCountry {
  return { ...country, name: shownName(actorOf(question, country.code)) };
}

const shownName = ({ name, formerName }: Actor): string => formerName ?? name;

/** Whoever stands out is told first. */
function altOf(question: CommandContext, { countries, nato }: MapFinding): AltText {
  const strings = question.words.pictures.map;
  const told = [
    ...countries.filter(({ emphasised }) => emphasised),
    ...countries.filter(({ emphasised }) => !emphasised),
  ].filter(({ value, asked }) => value !== undefined || asked);
  const figures = told.map(({ code, value, later }) => {
    const actor = actorOf(question, code);
    return value === undefined ? strings.altNone(actor) : strings.altFigure(actor, value, later);
  });
  return {
    what: strings.alt(actorOf(question, question.wave.target)),
    figures: [...(nato === undefined ? [] : [strings.altNato(nato.value)]), ...figures],
  };
}
