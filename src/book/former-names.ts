/** Finds the former names of a country or an organisation. */
import type * as z from "zod";
import type { Book } from "./book.ts";
import type { formerName } from "./schema/parts.ts";

export type FormerName = z.output<typeof formerName>;

/** The oldest first; none for whom the record knows under one name. */
export function findFormerNames(
  { countries, groups }: Pick<Book, "countries" | "groups">,
  code: string,
): readonly FormerName[] {
  const group = groups.get(code);
  if (group?.kind === "organisation") return group.was;
  return countries.get(code)?.was ?? [];
}
