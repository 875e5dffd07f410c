/** What the shell has at hand when it starts the platforms. */
import type { Bot } from "../bot.ts";
import type { Config } from "../config/config.ts";
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import type { Log } from "../platforms/log.ts";
import type { RecordStats } from "../platforms/slack/views/app-home.ts";
import type { HttpServer } from "../server/http-server.ts";

export interface AppContext {
  readonly config: Config;
  /** The folder of the record, from the root. */
  readonly dataFolder: string;
  readonly bot: Bot;
  readonly record: RecordStats;
  readonly log: Log;
  readonly front: HttpServer;
  readonly pictures: PictureRendererHandle;
}
