/** What an acknowledgement carries, as JSON: written once, where the same is carried again. */

const written = new WeakMap<object, string>();

export function cachedJson(carried: object): string {
  const known = written.get(carried);
  if (known !== undefined) return known;
  const json = JSON.stringify(carried);
  written.set(carried, json);
  return json;
}
