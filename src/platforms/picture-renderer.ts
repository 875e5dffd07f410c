/** What draws the pictures of answers for a platform. The shell hands it in; where there is none, answers are in words. */
import type { Picture } from "../answer/picture.ts";

/** A picture in one look and one language. */
export interface PictureRequest {
  readonly picture: Picture;
  readonly theme: "light" | "dark";
  /** Of the words, in which its numbers and dates are written: `en-GB`. */
  readonly locale: string;
  /** Where a screen has twice the points each way; else it is 1200 × 675. */
  readonly scale?: 1 | 2;
}

export interface RenderedPicture {
  /** The same for the same picture, and for no other; no one can guess it. */
  readonly name: string;
  readonly png: Buffer<ArrayBuffer>;
}

/** What came of a wish for a picture: none where too many wait already, or where it could not be drawn. */
export type RenderResult =
  | { readonly kind: "drawn"; readonly drawn: RenderedPicture }
  | { readonly kind: "busy" }
  | { readonly kind: "failed" };

export interface PictureRenderer {
  readonly idOf: (wanted: PictureRequest) => string;
  /** At once, where it has been drawn already. */
  readonly cached: (wanted: PictureRequest) => RenderedPicture | undefined;
  /** As soon as its turn comes. Never rejects. */
  readonly render: (wanted: PictureRequest) => Promise<RenderResult>;
}
