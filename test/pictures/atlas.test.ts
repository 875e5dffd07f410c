/** The borders are those of 2018, as the United Nations see them. */
import { geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { readAtlas } from "../../src/drawing/read-atlas.ts";
import { book } from "../real-book.ts";

const atlas = readAtlas();

const places: readonly (readonly [string, string, readonly [number, number]])[] = [
  ["Simferopol, on the Crimea,", "UA", [34.1, 44.95]],
  ["Sevastopol", "UA", [33.6, 44.6]],
  ["Donetsk", "UA", [37.8, 48]],
  ["Pristina", "XK", [21.16, 42.66]],
  ["Skopje", "MK", [21.43, 41.99]],
  ["Podgorica", "ME", [19.26, 42.44]],
  ["Tiraspol", "MD", [29.64, 46.84]],
  ["Sukhumi", "GE", [41.05, 43.02]],
  ["Kyrenia, in the north of Cyprus,", "CY", [33.3, 35.25]],
  ["Hargeisa", "SO", [44.06, 9.56]],
  ["Juba", "SS", [31.6, 4.85]],
  ["Kaliningrad", "RU", [20.8, 54.6]],
];

describe.each(["fine", "coarse"] as const)("the %s atlas", (detail) => {
  it.each(places)("%s is in %s", (_, code, [longitude, latitude]) => {
    const lands = atlas[detail].filter(({ shape }) => geoContains(shape, [longitude, latitude]));
    expect(lands.map((land) => land.code)).toEqual([code]);
  });

  it("has each country once", () => {
    const codes = atlas[detail].map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });
});

it("the fine atlas has every state of the book, and the successors of those that are gone", () => {
  const drawn = new Set(atlas.fine.map(({ code }) => code));
  const states = [...book.names.entities.values()].filter(
    ({ kind, code }) => kind === "country" && !book.names.territories.has(code),
  );
  const landsOf = (code: string) => book.states.get(code)?.successors ?? [code];
  const without = states.filter(({ code }) => !landsOf(code).every((land) => drawn.has(land)));
  expect(without.map(({ name }) => name)).toEqual([]);
});
