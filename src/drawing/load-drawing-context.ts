/** What drawing needs, read from the packages that have it. The shapes of countries are read when a map is drawn. */
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

function once<Read>(read: () => Read): () => Read {
  let known: { readonly value: Read } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
