/** Loads the drawing context from the packages that have font and shapes. The shapes are read with the first map. */
import type { Atlas, DrawingContext } from "../pictures/drawing-context.ts";
import { toPlainText } from "../platforms/plain-text.ts";
import { loadFontMetrics } from "./font-metrics.ts";
import { readAtlas } from "./read-atlas.ts";

/** @param locale in which numbers and dates are written */
export function loadDrawingContext(locale: string): DrawingContext {
  return {
    get atlas() {
      return atlasOnce();
    },
    widthOf: fontOnce(),
    plain: (line) => toPlainText(line, locale),
  };
}

const atlasOnce = once<Atlas>(readAtlas);
const fontOnce = once<DrawingContext["widthOf"]>(loadFontMetrics);

function once<Value>(read: () => Value): () => Value {
  let cached: { readonly value: Value } | undefined;
  return () => {
    cached ??= { value: read() };
    return cached.value;
  };
}
