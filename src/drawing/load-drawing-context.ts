/** What drawing needs, read from the packages that have it. The shapes of countries are read when a map is drawn. */
import type { Atlas, Tools } from "../pictures/drawing-context.ts";
import { plain } from "../platforms/plain-text.ts";
import { readFont } from "./font-metrics.ts";
import { readAtlas } from "./read-atlas.ts";

/** @param locale in which numbers and dates are written */
export function drawingTools(locale: string): Tools {
  return {
    get atlas() {
      return atlasOnce();
    },
    widthOf: fontOnce(),
    plain: (line) => plain(line, locale),
  };
}

const atlasOnce = once<Atlas>(readAtlas);
const fontOnce = once<Tools["widthOf"]>(readFont);

function once<Read>(read: () => Read): () => Read {
  let known: { readonly value: Read } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
