/** Logs what starts: the versions of program, Node and record, and the platforms that are set. */
import type { Config } from "../config/config.ts";
import type { Log } from "../platforms/log.ts";
import type { RecordStats } from "../platforms/slack/views/app-home.ts";
import { english } from "../words/english.ts";

interface StartOptions {
  readonly config: Config;
  readonly stats: RecordStats;
  /** The version of Node. */
  readonly node: string;
}

export function logStart(log: Log, { config, stats, node }: StartOptions): void {
  const { record, span, programVersion: version } = stats;
  const entry = {
    event: "start",
    version,
    node,
    record: record.version,
    recordDate: record.date,
    recordReaches: record.reaches,
    waves: span.names.length,
    platforms: platformsIn(config),
  };
  log.info(entry, english.commandLine.life.starting);
}

/** `["discord: gateway", "slack: socket"]` */
function platformsIn({ discord, slack, playground }: Config): readonly string[] {
  const modes = Object.entries({ discord: discord?.mode, slack: slack?.mode })
    .filter(([, mode]) => mode !== undefined && mode !== "off")
    .map(([name, mode]) => `${name}: ${mode}`);
  return playground === "on" ? [...modes, "page"] : modes;
}
