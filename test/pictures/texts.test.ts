/** On every picture each text can be read: large enough, inside, and no two of them one over the other. */
import { describe, expect, it } from "vitest";
import type { MapCountry, MapPicture } from "../../src/answer/picture.ts";
import { drawPicture } from "../../src/pictures/draw-picture.ts";
import { book } from "../real-book.ts";
import { drawn, pictureOf, themeNames, tools } from "./drawn.ts";
import { misplaced, textBoxes } from "./text-boxes.ts";

const questions = [
  ...[
    "/map",
    "/map nato",
    "/map germany and france",
    "/map luxembourg wave:2018-salisbury",
    "/map outside eu",
  ],
  "/map baltics, albania, macedonia, moldova, montenegro, luxembourg, belgium and georgia",
  "/map kosovo, malta, cyprus, slovenia, liechtenstein, andorra, san marino and monaco wave:2018-salisbury",
  "/map japan, new zealand, brazil, singapore, south korea, india and south africa wave:2018-salisbury",
  ...[
    "/map as-of:2018-03-20",
    "/timeline",
    "/timeline as-of:2018-03-14",
    "/timeline as-of:2018-03-27",
  ],
  ...["/timeline as-of:2018-03-30", "/expelled", "/total", "/total nato", "/total eu", "/total g7"],
  ...["/total outside eu", "/total five eyes", "/expelled germany, france and poland"],
  "/expelled nato, eu, g7, nordics, baltics, visegrad, benelux, germany, japan, moldova and ukraine",
  "/expelled bosnia and herzegovina, trinidad and tobago, papua new guinea, germany, italy and the us",
];

describe.each(themeNames)("in %s", (theme) => {
  it.each(questions)("%s has every text inside and apart", (question) => {
    const svg = drawn(question, theme);
    expect(misplaced(svg)).toEqual([]);
    expect(Math.min(...textBoxes(svg).map(({ size }) => size))).toBeGreaterThanOrEqual(19);
  });
});

/** The map with a figure for each of these, all of two digits. */
function mapWith(codes: readonly string[], isAsked: boolean): MapPicture {
  const picture = pictureOf("/map");
  if (picture.kind !== "map") throw new Error("the map is no map");
  const countries = codes.map(
    (code): MapCountry => ({
      code,
      name: book.names.entities.get(code)?.name ?? code,
      lands: book.states.get(code)?.successors ?? [code],
      isUnnumbered: false,
      isInReturn: false,
      isUnlisted: false,
      isEmphasised: isAsked,
      isAsked,
      ...(!isAsked && { value: 28 }),
    }),
  );
  return { ...picture, countries, numbers: [] };
}

const europeans = (
  "AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LT LU LV MD ME MK MT NL NO PL PT RO RS SE SI SK " +
  "TR UA XK"
).split(" ");

describe("whatever is on a map", () => {
  it("every country of Europe has its figure, and no two touch", () => {
    const svg = drawPicture(tools, mapWith(europeans, false), "light");
    expect(misplaced(svg)).toEqual([]);
    const figures = textBoxes(svg).filter(({ text }) => text === "28");
    expect(figures).toHaveLength(europeans.length);
  });

  it.each([...book.names.entities.values()].filter(({ kind }) => kind === "country"))(
    "$name is named when it was asked for",
    ({ code, name }) => {
      if (book.names.territories.has(code)) return;
      // on the same land
      if (code === book.wave.target || code === "SU") return;
      const svg = drawPicture(tools, mapWith([code], true), "light");
      expect(textBoxes(svg).map(({ text }) => text)).toContain(name);
      expect(misplaced(svg)).toEqual([]);
    },
  );
});

describe("below the title", () => {
  const texts = (question: string) => textBoxes(drawn(question)).map(({ text }) => text);

  it.each([
    ["/total g7", "As of 27 March 2018"],
    ["/total nato", "As of 27 March 2018; with what the list does not have 123, by 21 countries"],
  ])("%s says what the list does not have only where there is more", (question, subtitle) => {
    expect(texts(question)).toContain(subtitle);
  });
});
