/** Where the texts of an SVG stand, by the real measures of the font. */
import { readFileSync } from "node:fs";
import { create } from "fontkitten";
import { fontFiles } from "../../src/drawing/font-metrics.ts";

export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const fonts = { 400: fontAt(fontFiles[400]), 700: fontAt(fontFiles[700]) };

function fontAt(file: string) {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error("a collection of fonts is no font");
  return font;
}

/** Every `<text>` in the order in which it is drawn. */
export function textBoxes(svg: string): readonly TextBox[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = "", written = ""]) => boxOf(attributes, unescaped(written)),
  );
}

function boxOf(attributes: string, text: string): TextBox {
  const value = (name: string): string =>
    new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const size = Number(value("font-size"));
  const ink = inkOf(text, value("font-weight") === "700" ? 700 : 400);
  const shift = { "": 0, middle: ink.advance / 2, end: ink.advance }[value("text-anchor")] ?? 0;
  const x = Number(value("x")) - shift * size;
  const y = Number(value("y"));
  return {
    text,
    size,
    left: x + ink.left * size,
    right: x + ink.right * size,

    top: y - ink.top * size,
    bottom: y - ink.bottom * size,
  };
}

/** What is black of a text, where its size is 1. */
function inkOf(text: string, weight: 400 | 700) {
  const font = fonts[weight];
  const ink = { advance: 0, left: Number.POSITIVE_INFINITY, right: 0, top: 0, bottom: 1 };
  for (const letter of text) {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    const { minX, maxX, minY, maxY } = glyph.bbox;
    if (Number.isFinite(minX) && maxX > minX) {
      ink.left = Math.min(ink.left, ink.advance + minX / font.unitsPerEm);
      ink.right = Math.max(ink.right, ink.advance + maxX / font.unitsPerEm);
      ink.top = Math.max(ink.top, maxY / font.unitsPerEm);
      ink.bottom = Math.min(ink.bottom, minY / font.unitsPerEm);
    }
    ink.advance += glyph.advanceWidth / font.unitsPerEm;
  }
  return ink;
}

const unescaped = (written: string): string =>
  written.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => marks[name] ?? "");

const marks: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** What is wrong with where the texts stand: outside of the picture, or one over another. */
export function misplaced(svg: string): readonly string[] {
  const boxes = textBoxes(svg);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < 8 || right > 1192 || top < 8 || bottom > 667,
  );
  const over = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => touch(one, other))
      .map((other) => [one, other] as const),
  );
  return [
    ...outside.map(({ text }) => `outside: ${text}`),
    ...over.map(([one, other]) => `over another: ${one.text} | ${other.text}`),
  ];
}

function touch(one: TextBox, other: TextBox): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
