/** What people and Slack do, as it was recorded; each time with ids of its own. */
import { readFileSync } from "node:fs";

export type Payload = Readonly<Record<string, unknown>>;

const folder = new URL("../fixtures/", import.meta.url);

const read = new Map<string, Payload>();

/** @param name of a file in fixtures/, without its ending */
export function fixture(name: string): Payload {
  const known = read.get(name) ?? JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  read.set(name, known);
  return known;
}
