/** Picks the rows of a wave's headline figures: the article's list where there is one, else the whole record. */
import type { Scope } from "../answer/reply.ts";
import type { Expulsion, Wave } from "../book/wave.ts";
import { isIn } from "../book/wave.ts";

export interface Headline {
  readonly scope: Scope;
  readonly rows: readonly Expulsion[];
}

export function headline(wave: Wave): Headline {
  const listed = wave.expulsions.filter((row) => isIn("article", row));
  return listed.length > 0
    ? { scope: "article", rows: listed }
    : { scope: "record", rows: wave.expulsions };
}
