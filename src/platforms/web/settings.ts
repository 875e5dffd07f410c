/** What the page is handed by the shell: it knows no other platform. */
import type { Reply } from "../../answer/reply.ts";
import type { Bot } from "../../bot.ts";
import type { Log } from "../log.ts";
import type { PageFiles } from "./page-files.ts";

export const formatNames = ["json", "text", "discord", "slack"] as const;
export type FormatName = (typeof formatNames)[number];

export const platformNames = ["discord", "slack"] as const;
export type PlatformName = (typeof platformNames)[number];

/** What a press on one of a reply's buttons does. */
export type Pressed =
  /** Another question is asked. */
  | { readonly does: "ask"; readonly question: string }
  /** Another message is shown: a further part of the same answer, or the one that everybody sees. */
  | { readonly does: "show"; readonly message: object }
  | { readonly does: "delete" }
  | { readonly does: "nothing" };

export interface WebSettings {
  readonly bot: Bot;
  readonly log: Log;
  /** Which language it answers in. */
  readonly locale: string;
  /** As the command line prints it. */
  readonly formats: Readonly<Record<FormatName, (asked: string, reply: Reply) => string>>;
  /** @returns nothing for a code that is damaged, or of a version to come */
  readonly press: Readonly<Record<PlatformName, (code: string) => Pressed | undefined>>;
  readonly files: PageFiles;
}
