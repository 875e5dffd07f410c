/** Whatever wave of the record is asked for, its pictures can be read and have all that they should. */
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../src/answer/ask.ts";
import type { MapPicture, TimelineColumn, TimelinePicture } from "../../src/answer/picture.ts";
import type { Act } from "../../src/book/wave.ts";
import { drawPicture } from "../../src/pictures/draw-picture.ts";
import { toPlainText } from "../../src/platforms/plain-text.ts";
import { findMap } from "../../src/query/find-map.ts";
import { wordsFor } from "../../src/words/words.ts";
import { book, bot } from "../real-book.ts";
import { tools } from "./drawn.ts";
import { misplaced, textBoxes } from "./text-boxes.ts";

const waves = book.waves
  .map((wave) => ({
    id: wave.id,
    wave,
    acts: wave.acts.filter(({ kind }) => kind === "expelled"),
  }))
  .filter(({ acts }) => acts.length > 0);

const pictureOf = (command: "map" | "timeline", wave: string) => {
  const { answer } = bot.reply(makeAsk(command, "", { wave }));
  const block = answer.blocks.find(({ kind }) => kind === "picture");
  return block?.kind === "picture" ? block.picture : undefined;
};

const textsOf = (svg: string): readonly string[] => textBoxes(svg).map(({ text }) => text);

describe.each(waves)("the map of $id", ({ id, wave }) => {
  const picture = pictureOf("map", id);
  const map = (picture?.kind === "map" ? picture : undefined) as MapPicture;
  const svg = drawPicture(tools, map, "light");
  const found = findMap(book, wave, []);

  it("has each text inside, and none over another", () => {
    expect(misplaced(svg)).toEqual([]);
  });

  it("has every published number in the picture or in a line below it", () => {
    const written = textsOf(svg).join(" ").split(/[ ,]+/);
    const figures = [...found.countries, ...found.organisations].flatMap(
      ({ value, isUnnumbered }) => (value === undefined ? [] : [{ value, isUnnumbered }]),
    );
    const missing = figures.filter(
      ({ value, isUnnumbered }) =>
        !written.includes(`${value}`) && !(isUnnumbered && written.includes(`${value}+`)),
    );
    expect(missing).toEqual([]);
  });

  it("has as many figures as countries that expelled, none of them 0", () => {
    const figures = textsOf(svg).filter((text) => /^(\d+\+?|\?)$/.test(text));
    const offMap = textsOf(svg).filter((text) => text.startsWith("Not on the map"));
    expect(figures).not.toContain("0");
    expect(offMap).toEqual([]);
    expect(figures.length).toBeGreaterThanOrEqual(found.countries.length);
  });

  it("names whose diplomats they were", () => {
    const written = textsOf(svg).join(" ");
    const figures = map.countries.map(({ code }) => code);
    const others = map.targets.filter(({ code }) => !figures.includes(code));
    expect(others.filter(({ name }) => !written.includes(name))).toEqual([]);
  });
});

const timelines = waves.flatMap(({ id, acts }) => {
  const picture = pictureOf("timeline", id);
  return picture?.kind === "timeline" ? [{ id, acts, picture }] : [];
});

const sumOf = ({ columns }: TimelinePicture, numberOf: (column: TimelineColumn) => number) =>
  columns.reduce((sum, column) => sum + numberOf(column), 0);

function numbersOf(column: TimelineColumn): readonly string[] {
  const { expelled, apart, inReturn, unnumbered, unnumberedInReturn } = column;
  const above = [expelled, apart].filter((value) => value > 0).join("+");
  return [
    ...(above === "" ? [] : [`${above}${unnumbered > 0 ? "+" : ""}`]),
    ...(inReturn > 0 ? [`${inReturn}${unnumberedInReturn > 0 ? "+" : ""}`] : []),
  ];
}

describe.each(timelines)("the timeline of $id", ({ acts, picture }) => {
  const svg = drawPicture(tools, picture, "dark");

  it("has each text inside, and none over another", () => {
    expect(misplaced(svg)).toEqual([]);
  });

  it("has every act of the wave, those without a number too", () => {
    const counted = sumOf(picture, (each) => each.expelled + each.apart + each.inReturn);
    const without = sumOf(picture, (each) => each.unnumbered + each.unnumberedInReturn);
    const isUnnumbered = ({ count }: Act) => count === undefined;
    // where no sum is claimed and several acts share a column, it counts announcements, and a note says so
    const note = toPlainText(wordsFor("en").pictures.timeline.actsNote(), "en");
    const isOfActs = picture.notes.some((line) => toPlainText(line, "en") === note);
    const persons = acts.reduce((sum, { count = 0 }) => sum + count, 0);
    expect(counted).toBe(isOfActs ? acts.length : persons);
    expect(without).toBe(isOfActs ? 0 : acts.filter(isUnnumbered).length);
  });

  it("has the number of every column", () => {
    expect(textsOf(svg)).toEqual(expect.arrayContaining(picture.columns.flatMap(numbersOf)));
  });

  it("claims no sum of a wave that is not whole", () => {
    const { complete } = waves.find(({ acts: own }) => own === acts)?.wave ?? {};
    const isWhole = complete === "both" || complete === "expulsions";
    if (!isWhole) expect(picture.columns.filter(({ total }) => total !== undefined)).toEqual([]);
  });
});
