/** Finds the former names of a country or an organisation. */
import type * as z from "zod";
import type { Book } from "./book.ts";
import { fold } from "./names/fold.ts";
import type { formerName } from "./schema/parts.ts";

export type FormerName = z.output<typeof formerName>;

/** The folded names and aliases of each, which do not change. */
const foldedNames = new WeakMap<FormerName, ReadonlySet<string>>();

/** @param folded a name, folded */
export function isFormerName(former: FormerName, folded: string): boolean {
  const names = foldedNames.get(former) ?? new Set([former.name, ...former.aliases].map(fold));
  foldedNames.set(former, names);
  return names.has(folded);
}

/** The oldest first; none for whom the record knows under one name. */
export function findFormerNames(
  { countries, groups }: Pick<Book, "countries" | "groups">,
  code: string,
): readonly FormerName[] {
  const group = groups.get(code);
  if (group?.kind === "organisation") return group.was;
  return countries.get(code)?.was ?? [];
}
