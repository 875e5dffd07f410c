/** How the record stands, counted: for whoever wants to know what the bot knows. */
import manifest from "../../package.json" with { type: "json" };
import type { RecordStats } from "../platforms/slack/views/app-home.ts";
import type { LoadedBook } from "./load-book.ts";

export function recordStats({ book, changed }: LoadedBook): RecordStats {
  const { waves, sources } = book;
  return {
    waves: waves.map(({ name }) => name),
    expulsions: waves.flatMap((wave) => wave.expulsions).length,
    quotes: waves.flatMap((wave) => wave.quotes).length,
    sources: sources.size,
    version: manifest.version,
    changed,
  };
}
