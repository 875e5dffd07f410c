/** What the shell has at hand when it starts the platforms. */
import type { Bot } from "../bot.ts";
import type { Config } from "../config/config.ts";
import type { PicturesOpen } from "../drawing/create-picture-renderer.ts";
import type { Log } from "../platforms/log.ts";
import type { RecordState } from "../platforms/slack/views/app-home.ts";
import type { Front } from "../server/http-server.ts";

export interface Starting {
  readonly config: Config;
  /** The folder of the record, from the root. */
  readonly dataFolder: string;
  readonly bot: Bot;
  readonly record: RecordState;
  readonly log: Log;
  readonly front: Front;
  readonly pictures: PicturesOpen;
}
