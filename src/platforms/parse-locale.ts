/** Parses a language tag (BCP 47), or suggests the nearest one. */
export type LocaleRead =
  | { readonly kind: "locale"; readonly locale: string }
  | { readonly kind: "wrong"; readonly found: string; readonly nearest: string };

const fallback = "en";

export function readLocale(typed: string): LocaleRead {
  const locale = canonical(typed);
  if (locale !== undefined) return { kind: "locale", locale };
  return { kind: "wrong", found: typed, nearest: nearest(typed) };
}

/** `de_AT.UTF-8`, as systems write it, is nearly right; of anything else the longest part that is. */
function nearest(typed: string): string {
  const [parts = ""] = typed.slice(0, 40).split(/[.@]/);
  const subtags = parts.split(/[-_\s]+/);
  const shorter = subtags.map((_, cut) => subtags.slice(0, subtags.length - cut).join("-"));
  return shorter.map(canonical).find((tag) => tag !== undefined) ?? fallback;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // It throws for whatever is no tag, and there is no other way to ask.
    return undefined;
  }
}
