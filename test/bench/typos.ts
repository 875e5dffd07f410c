/** The look-up of a typo beside a general library for such look-ups. */
import Fuse from "fuse.js";
import { readMentions } from "../../src/book/names/read-mentions.ts";
import type { Chapter, Figure } from "./figure.ts";
import { atLeast } from "./figure.ts";
import { namesWithTypos } from "./names-with-typos.ts";
import { book } from "./record.ts";
import { timeBeside } from "./time-beside.ts";

const typed = ["germnay", "lithuanua"];
const least = 100;

/** At 0.6, its default, "xylophone" is found too; at 0.3 about what we find. */
const usual = 0.6;
const strict = 0.3;

const names = namesWithTypos();

export const typos: Chapter = {
  title: "Typos",
  how:
    "How many times as long fuse.js 7 takes: `search` in an index made before, its defaults but for the threshold, over\n" +
    "the folded names that `near` may find with a typo. `readMentions` reads the typo as a text, far languages included.",
  measure: () => typed.flatMap(measure),
};

function measure(typo: string): readonly Figure[] {
  const near = () => book.names.actors.fuzzy(typo);
  const read = () => readMentions(book.names, typo);
  return [
    figure(typo, usual, { beside: "`near`", ours: near }),
    figure(typo, strict, { beside: "`near`", ours: near }),
    figure(typo, usual, { beside: "`readMentions`", ours: read }),
  ];
}

interface LookUp {
  readonly beside: string;
  readonly ours: () => unknown;
}

function figure(typo: string, threshold: number, { beside, ours }: LookUp): Figure {
  const fuse = new Fuse(names, { threshold });
  const search = () => fuse.search(typo);
  if (search().length === 0) throw new Error(`fuse.js finds nothing for ${typo}`);
  return {
    what: `fuse.js at ${threshold}, \`${typo}\`, ${names.length} names`,
    beside,
    ratios: timeBeside(search, ours),
    bound: atLeast(least),
  };
}
