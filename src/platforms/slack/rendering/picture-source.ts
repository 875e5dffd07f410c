/** Where the picture of an answer is to be had, or why it has none. */
import type { PictureRequest } from "../../picture-renderer.ts";

export type PictureSource =
  /** Slack fetches it. */
  | { readonly kind: "address"; readonly url: string }
  /** It was uploaded into the workspace. */
  | { readonly kind: "file"; readonly id: string }
  | { readonly kind: "none"; readonly why: PictureUnavailable };

export type PictureUnavailable =
  /** Whoever runs the bot has turned them on in no way. */
  | "off"
  /** Whoever runs the bot wants none. */
  | "unwanted"
  /** What only one person sees shows no file of the workspace. */
  | "private"
  /** It has yet to be uploaded, and follows the words. */
  | "coming"
  | "busy"
  | "failed"
  /** The workspace has not given the right to upload. */
  | "not-allowed";

export type PictureLocator = (wanted: PictureRequest) => PictureSource;

export const noPictures: PictureLocator = () => ({ kind: "none", why: "off" });

export const picturesUnwanted: PictureLocator = () => ({ kind: "none", why: "unwanted" });

/* merged: Which pictures a workspace has as files already, and whether it may have any. */

export interface UploadedFiles {
  /** By the picture's name. */
  readonly idOf: (name: string) => string | undefined;
  readonly isAllowed: boolean;
}

export const noFiles: UploadedFiles = { idOf: () => undefined, isAllowed: true };
