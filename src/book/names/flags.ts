/** Flags as people type them: 🇩🇪, 🏴󠁧󠁢󠁥󠁮󠁧󠁿, `:flag-de:`, `:flag_de:`. */

/** A stretch of what was typed: a flag with its country's code, or the words between. */
export type Stretch =
  | { readonly kind: "flag"; readonly typed: string; readonly code: string }
  | { readonly kind: "words"; readonly typed: string };

/**
 * Regional indicators in pairs; a black flag with tag letters (the first two are the country, Unicode TR51 C.1);
 * the short codes of Slack (`:flag-de:`, `:de:` for ten countries) and Discord (`:flag_de:`).
 */
const flag =
  /([\u{1f1e6}-\u{1f1ff}] ?[\u{1f1e6}-\u{1f1ff}])|\u{1f3f4}([\u{e0061}-\u{e007a}]{2})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]*\u{e007f}?|:(?:flag[-_])?([a-z]{2}|england|scotland|wales)(?:[-_][a-z]{3})?:/giu;

/** Most questions have no sign that a flag could begin with. */
const plain = /^[^:\u{1f1e6}-\u{1f1ff}\u{1f3f4}]+$/u;

/** The letter A of a flag. */
const firstIndicator = 0x1f1e6;

const named: Readonly<Record<string, string>> = { england: "GB", scotland: "GB", wales: "GB" };

export function splitFlags(typed: string): readonly Stretch[] {
  if (plain.test(typed)) return [{ kind: "words", typed }];
  return splitWritten(typed.replace(indicator, toIndicator));
}

/** A letter of a flag as Discord names it. */
const indicator = /:regional_indicator_([a-z]):/gi;

const toIndicator = (_: string, letter: string): string =>
  String.fromCodePoint(firstIndicator + letter.toLowerCase().charCodeAt(0) - 97);

function splitWritten(typed: string): readonly Stretch[] {
  const out: Stretch[] = [];
  let done = 0;
  for (const match of typed.matchAll(flag)) {
    if (match.index > done) out.push({ kind: "words", typed: typed.slice(done, match.index) });
    out.push({ kind: "flag", typed: match[0], code: codeOf(match) });
    done = match.index + match[0].length;
  }
  if (done < typed.length) out.push({ kind: "words", typed: typed.slice(done) });
  return out;
}

function codeOf(match: RegExpExecArray): string {
  const [, indicators, tags, short] = match;
  if (indicators !== undefined) return letters(indicators.replace(" ", ""), firstIndicator);
  if (tags !== undefined) return letters(tags, 0xe0061);
  return named[(short ?? "").toLowerCase()] ?? (short ?? "").toUpperCase();
}

function letters(symbols: string, first: number): string {
  return Array.from(symbols, (symbol) =>
    String.fromCharCode(65 + (symbol.codePointAt(0) ?? first) - first),
  ).join("");
}
