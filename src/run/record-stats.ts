/** Counts what the record holds, for Slack's App Home. */
import manifest from "../../package.json" with { type: "json" };
import type { Book } from "../book/book.ts";
import { spanOf } from "../book/record-span.ts";
import type { RecordStats } from "../platforms/slack/views/app-home.ts";

export const recordStats = ({ record, waves, sources }: Book): RecordStats => ({
  record,
  span: spanOf({ waves }),
  expulsions: waves.flatMap(({ acts }) => acts.filter(({ kind }) => kind === "expelled")).length,
  quotes: waves.flatMap((wave) => wave.quotes).length,
  sources: sources.size,
  programVersion: manifest.version,
});
