/** What the page is handed by the shell: it knows no other platform. */
import type { Reply } from "../../answer/reply.ts";
import type { Bot } from "../../bot.ts";
import type { Log } from "../log.ts";
import type { PictureRequest } from "../picture-renderer.ts";
import type { EncodedResponse } from "./response.ts";
import type { Coding, PageFiles } from "./static-assets.ts";

export const formatNames = ["json", "text", "discord", "discord-edit", "slack"] as const;
export type FormatName = (typeof formatNames)[number];

export const platformNames = ["discord", "slack"] as const;
export type PlatformName = (typeof platformNames)[number];

/** What follows a message on Discord. */
interface Illustrating {
  /** What it is edited to, with its picture. */
  readonly edit?: object;
  /** Where this server has the file that goes with the edit. */
  readonly attached?: string;
}

/** What a press on one of a reply's buttons does. */
export type ButtonEffect =
  /** Another question is asked. */
  | { readonly does: "ask"; readonly question: string }
  /** Another message is shown: a further part of the same answer, or the one that everybody sees. */
  | ({ readonly does: "show"; readonly message: object } & Illustrating)
  | { readonly does: "delete" }
  | { readonly does: "nothing" };

export type PictureAt = (wanted: PictureRequest) => string;

/** What the page serves, and whom it asks for answers. */
export interface WebSettings {
  readonly log: Log;
  /** Which language it answers in. */
  readonly locale: string;
  readonly files: PageFiles;
  /** May be somewhere else; rejects where the answer could not be made. */
  readonly answer: (asked: PageRequest) => Promise<EncodedResponse>;
}

/** One of the page's addresses. */
export interface Address {
  /** `/api/ask` */
  readonly path: string;
  /** `?q=/expelled+germany` */
  readonly search: string;
}

export interface PageRequest extends Address {
  /** The smallest that whoever asks takes; none: the answer goes out as it is. */
  readonly coding: Coding | undefined;
}

/** What answers are made with. */
export interface PageContext {
  readonly bot: Bot;
  /** Which language it answers in. */
  readonly locale: string;
  /** As the command line prints it. */
  readonly formats: Readonly<Record<FormatName, (asked: string, reply: Reply) => string>>;
  /** Where this server has a picture. */
  readonly pictureAt: PictureAt;
  /** Where this server has the file that follows the reply on Discord; nothing where none does. */
  readonly attached: (reply: Reply) => string | undefined;
  /** @returns nothing for a code that is damaged, or of a version to come */
  readonly press: Readonly<Record<PlatformName, (code: string) => ButtonEffect | undefined>>;
  /** The page's own files: by the name that each had in the sources. */
  readonly names: PageFiles["named"];
}
