/** The renderer that draws the pictures of answers, as platforms see it. Without one, answers are in words. */
import type { Picture } from "../answer/picture.ts";

/** A picture in one theme and one language. */
export interface PictureRequest {
  readonly picture: Picture;
  readonly theme: "light" | "dark";
  /** Of the words, in which its numbers and dates are written: `en-GB`. */
  readonly locale: string;
  /** Where a screen has twice the points each way; else it is 1200 × 675. */
  readonly scale?: 1 | 2;
}

export interface RenderedPicture {
  /** The same for the same picture, and for no other; nobody can guess it. */
  readonly name: string;
  readonly png: Buffer<ArrayBuffer>;
}

/** `busy` where too many wait already; `failed` where the picture could not be drawn. */
export type RenderResult =
  | { readonly kind: "drawn"; readonly drawn: RenderedPicture }
  | { readonly kind: "busy" }
  | { readonly kind: "failed" };

export interface PictureRenderer {
  readonly idOf: (request: PictureRequest) => string;
  /** The picture at once, where it has been drawn already. */
  readonly cached: (request: PictureRequest) => RenderedPicture | undefined;
  /** Draws the picture after those that wait before it. Never rejects. */
  readonly render: (request: PictureRequest) => Promise<RenderResult>;
}
