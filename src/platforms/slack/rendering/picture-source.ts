/** Types of the sources of a picture on Slack: an address, an uploaded file, or a reason why there is none. */
import type { PictureRequest } from "../../picture-renderer.ts";

export type PictureSource =
  /** Slack fetches it. */
  | { readonly kind: "address"; readonly url: string }
  /** It was uploaded into the workspace. */
  | { readonly kind: "file"; readonly id: string }
  | { readonly kind: "none"; readonly why: PictureUnavailable };

export type PictureUnavailable =
  /** The operator has turned pictures on in no way. */
  | "off"
  /** The operator wants no pictures. */
  | "unwanted"
  /** A message that only one person sees can't show a file of the workspace. */
  | "private"
  /** The picture has yet to be uploaded, and follows the words. */
  | "coming"
  | "busy"
  | "failed"
  /** The workspace has not given the right to upload. */
  | "not-allowed";

export type PictureLocator = (request: PictureRequest) => PictureSource;

export const noPictures: PictureLocator = () => ({ kind: "none", why: "off" });

export const picturesUnwanted: PictureLocator = () => ({ kind: "none", why: "unwanted" });

/** Pictures that a workspace has as files already. */
export interface UploadedFiles {
  /** By the picture's name. */
  readonly idOf: (name: string) => string | undefined;
  /** May the bot upload files there? */
  readonly isAllowed: boolean;
}

export const noFiles: UploadedFiles = { idOf: () => undefined, isAllowed: true };
