/** Finds the organisations whose members acted together in a wave, for suggestions of what to ask further. */
import type { Book } from "../book/book.ts";
import { membersOn } from "../book/members.ts";
import type { Wave } from "../book/wave.ts";

/** One member alone is no group that acted. */
const minMembers = 2;

/** At most so many are suggested. */
const maxOrganisations = 2;

/** The organisations of which several members expelled the target's diplomats, the one with most of them first. */
export function findActingOrganisations(book: Book, wave: Wave): readonly string[] {
  const actors = [...new Set(wave.expulsions.map(({ by }) => by[0]))];
  return [...book.groups]
    .filter(([, { kind }]) => kind === "organisation")
    .map(([code, group]) => {
      const isMember = membersOn(book, group, wave.membership);
      return { code, members: actors.filter(isMember).length };
    })
    .filter(({ members }) => members >= minMembers)
    .toSorted((one, other) => other.members - one.members)
    .slice(0, maxOrganisations)
    .map(({ code }) => code);
}

/** The same, and the groups of all outside one of them. */
export function findActingGroups(book: Book, wave: Wave): readonly string[] {
  const organisations = findActingOrganisations(book, wave);
  const outside = [...book.groups].flatMap(([code, group]) =>
    group.kind === "outside" && organisations.includes(group.of) ? [code] : [],
  );
  return [...organisations, ...outside];
}
