/** "The EU without Britain", "everyone except the US", "outside NATO": parses words that exclude somebody. */
import type { Book } from "../../book/book.ts";
import { fold } from "../../book/names/fold.ts";
import type { MentionReading } from "../../book/names/mention.ts";
import { readMentions } from "../../book/names/read-mentions.ts";

/** The names behind these words are to be left out. */
const without =
  /(?:^|\s)(?:without|excluding|except(?:ing)?(?: for)?|not counting|leaving out|minus|(?:all|every(?:one|body)|countries) but|ohne|sans|sin)\s+(.+)$/i;

export type Exclusion =
  | { readonly kind: "none" }
  /** Only the state that the event happened to: every sum tells itself without it. */
  | { readonly kind: "affected"; readonly rest: string }
  | { readonly kind: "other"; readonly typed: string };

/** @param affected the state that the event happened to */
export function parseExclusion(
  { names }: Book,
  typed: string,
  affected: string | undefined,
): Exclusion {
  const [whole = "", excluded = ""] = without.exec(typed) ?? [];
  const codes =
    excluded === "" ? [] : readMentions(names, excluded).mentions.flatMap((each) => each.codes);
  if (codes.length === 0) return { kind: "none" };
  const [only, ...more] = codes;
  if (only !== affected || more.length > 0) return { kind: "other", typed: whole.trim() };
  const all = /(all|every(?:one|body)|countries) but/i.exec(whole)?.[1] ?? "";
  const rest = `${typed.slice(0, typed.length - whole.length)} ${all}`.trim();
  return { kind: "affected", rest };
}

/** Stands before a group's name where its outside is meant. */
const outside = /(?:outside(?: of)?|non|beyond|not(?: in| part of| members? of)?)(?: the)? $/;

/** The words that ask for those outside a group of which we only know the inside; none where nothing does. */
export function findOutside(typed: string, { mentions }: MentionReading): string | undefined {
  const names = mentions.map((mention) => fold(mention.typed));
  // "outside eu, eu": the first is a name of its own.
  const known = names.filter((name) => /^(?:outside|non|beyond|not) /.test(name));
  const folded = known.reduce((rest, name) => rest.replace(name, ""), fold(typed));
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, before: folded.split(name)[0]?.match(outside)?.[0] }))
    .flatMap(({ name, before }) => (before === undefined ? [] : [`${before}${name}`]))[0];
}
