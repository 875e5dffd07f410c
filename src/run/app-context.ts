/** The dependencies that the platforms are started with: config and secrets, data folder, bot, log, HTTP server, pictures. */
import type { Bot } from "../bot.ts";
import type { ConfigAndSecrets } from "../config/config.ts";
import type { Miss } from "../count-misses.ts";
import type { PictureRendererHandle } from "../drawing/create-picture-renderer.ts";
import type { Log } from "../platforms/log.ts";
import type { QuestionLimits } from "../platforms/question-limits.ts";
import type { RecordStats } from "../platforms/slack/views/app-home.ts";
import type { HttpServer } from "../server/http-server.ts";

export interface AppContext extends ConfigAndSecrets {
  /** The absolute path of the data folder. */
  readonly dataFolder: string;
  readonly bot: Bot;
  readonly record: RecordStats;
  readonly limits: QuestionLimits;
  /** Counts a question without an answer. */
  readonly onMiss: (miss: Miss) => void;
  readonly log: Log;
  readonly server: HttpServer;
  readonly pictures: PictureRendererHandle;
}
