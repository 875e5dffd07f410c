/** Caches the JSON of acknowledgements: a reply that is sent again is serialized once. */

const cache = new WeakMap<object, string>();

export function cachedJson(body: object): string {
  const cached = cache.get(body);
  if (cached !== undefined) return cached;
  const json = JSON.stringify(body);
  cache.set(body, json);
  return json;
}
