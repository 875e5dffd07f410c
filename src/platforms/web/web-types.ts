/** Types of what the application hands to the page, which knows no other platform. */
import type { Reply } from "../../answer/reply.ts";
import type { Bot } from "../../bot.ts";
import type { Log } from "../log.ts";
import type { PictureRequest } from "../picture-renderer.ts";
import type { AssetNames } from "./asset-names.ts";
import type { EncodedResponse } from "./response.ts";

export const formatNames = ["json", "text", "discord", "discord-edit", "slack"] as const;
export type FormatName = (typeof formatNames)[number];

export const platformNames = ["discord", "slack"] as const;
export type PlatformName = (typeof platformNames)[number];

/** What follows a message on Discord. */
interface PictureEdit {
  /** What the message is edited to, with its picture. */
  readonly edit?: object;
  /** The URL on this server of the file that goes with the edit. */
  readonly attached?: string;
}

/** What a press on one of a reply's buttons does. */
export type ButtonEffect =
  /** Asks another question. */
  | { readonly does: "ask"; readonly question: string }
  /** Shows another message: a further part of the same answer, or the one that everybody sees. */
  | ({ readonly does: "show"; readonly message: object } & PictureEdit)
  | { readonly does: "delete" }
  | { readonly does: "nothing" };

/** The URL of a picture on this server. */
export type PictureUrlOf = (request: PictureRequest) => string;

export interface WebOptions {
  readonly log: Log;
  /** The language of the answers. */
  readonly locale: string;
  /** Where the build has put the files for the browser; with a slash at its end. */
  readonly assetsFolder: URL;
  readonly assetNames: AssetNames;
  /** Where a proxy has this server: `/bot`; empty as a rule. */
  readonly basePath: string;
  /** May run in a worker thread; rejects where the response could not be made. */
  readonly answer: (request: PageRequest) => Promise<EncodedResponse>;
}

export interface PageUrl {
  /** `/api/ask` */
  readonly path: string;
  /** `?q=/expelled+germany` */
  readonly search: string;
}

export interface PageRequest extends PageUrl {
  readonly canGzip: boolean;
}

/** What responses are made with. */
export interface PageContext {
  readonly bot: Bot;
  /** The language of the answers. */
  readonly locale: string;
  /** Print a reply as the command line does. */
  readonly formats: Readonly<Record<FormatName, (question: string, reply: Reply) => string>>;
  readonly pictureUrl: PictureUrlOf;
  /** The URL on this server of the file that follows the reply on Discord, if one does. */
  readonly attachmentUrl: (reply: Reply) => string | undefined;
  /** @returns nothing for a code that is damaged, or of a version to come */
  readonly press: Readonly<Record<PlatformName, (code: string) => ButtonEffect | undefined>>;
  readonly assetNames: AssetNames;
  /** The base of this server's URLs as its readers know it: `https://bot.example.org` */
  readonly publicUrl: () => string;
  /** Where mistakes are reported. */
  readonly supportUrl?: string | undefined;
  readonly privacyUrl?: string | undefined;
  /** Are questions without an answer counted? */
  readonly keepsMisses?: "on" | "off" | undefined;
}
