/** The recorded events, each time with an id and a token of its own. */
import { readFileSync } from "node:fs";

export type Event = Readonly<Record<string, unknown>>;

const folder = new URL("../fixtures/", import.meta.url);

const read = new Map<string, Event>();

/** @param name of a file in fixtures/, without its ending */
export function fixture(name: string): Event {
  const known = read.get(name) ?? JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  read.set(name, known);
  return known;
}
