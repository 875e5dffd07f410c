/** Events as a platform sends them, whole; a test changes what it is about. */
import { readFileSync } from "node:fs";
import * as z from "zod";

const json = z.json();
type Json = z.output<typeof json>;

export type Events = (name: string, changes?: Readonly<Record<string, Json>>) => Json;

/**
 * @param platform whose folder the fixtures stand in; of each, `changes` is what is put in by path:
 * `{ "data.custom_id": "a0:1/expelled" }`
 */
export function eventsOf(platform: string): Events {
  return (name, changes = {}) => {
    const file = new URL(`${platform}/fixtures/${name}.json`, import.meta.url);
    const event = json.parse(JSON.parse(readFileSync(file, "utf8")));
    return Object.entries(changes).reduce<Json>(
      (changed, [path, value]) => withChange(changed, path.split("."), value),
      event,
    );
  };
}

function withChange(into: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (Array.isArray(into)) {
    return into.map((each, at) => (String(at) === key ? withChange(each, rest, value) : each));
  }
  const object = typeof into === "object" && into !== null ? into : {};
  return { ...object, [key]: withChange(object[key] ?? null, rest, value) };
}
