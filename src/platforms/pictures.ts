/** What draws the pictures of answers for a platform. The shell hands it in; where there is none, answers are in words. */
import type { Picture } from "../answer/picture.ts";

/** A picture in one look and one language. */
export interface Wanted {
  readonly picture: Picture;
  readonly theme: "light" | "dark";
  /** Of the words, in which its numbers and dates are written: `en-GB`. */
  readonly locale: string;
}

export interface Drawn {
  /** The same for the same picture, and for no other; no one can guess it. */
  readonly name: string;
  readonly png: Buffer;
}

export interface Pictures {
  readonly nameOf: (wanted: Wanted) => string;
  /** At once, where it has been drawn already. */
  readonly known: (wanted: Wanted) => Drawn | undefined;
  /** As soon as its turn comes; nothing where too many wait, or it could not be drawn. Never rejects. */
  readonly draw: (wanted: Wanted) => Promise<Drawn | undefined>;
}
