/** Parses DISCORD_SHARDS: `0-7/32` or `3/4`. */
import type { ShardSelection } from "../platforms/discord/settings.ts";

/** @returns nothing where it is something else, or where there are no such shards: `0-32/32` */
export function parseShards(typed: string): ShardSelection | undefined {
  const [, from, to = from, of] = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(typed) ?? [];
  const [first, last, total] = [Number(from), Number(to), Number(of)];
  return first <= last && last < total ? { kind: "range", first, last, total } : undefined;
}
