/** Measures text: reads the widths of the pictures' font from its files. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkitten";
import type { DrawingContext, Weight } from "../pictures/drawing-context.ts";

const { resolve } = createRequire(import.meta.url);

export const fontFiles: Readonly<Record<Weight, string>> = {
  400: resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  700: resolve("@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf"),
};

export function loadFontMetrics(): DrawingContext["widthOf"] {
  const widths = { 400: letterWidths(fontFiles[400]), 700: letterWidths(fontFiles[700]) };
  return (text, size, weight) =>
    [...text].reduce((sum, letter) => sum + widths[weight](letter), 0) * size;
}

/** @returns the width of a letter at font size 1 */
function letterWidths(file: string): (letter: string) => number {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error("a collection of fonts is no font");
  const cache = new Map<string, number>();
  return (letter) => {
    const width =
      cache.get(letter) ??
      font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    cache.set(letter, width);
    return width;
  };
}
