/** Finds the members of a group on a day. */
import type { Book, Group } from "./book.ts";

/** Says of a country code whether it belonged; the country expelled from (the wave's target) never counts as one who could. */
export function membersOn(book: Book, group: Group, day: string): (code: string) => boolean {
  switch (group.kind) {
    case "everyone":
      return (code) => isCountry(book, code);
    case "outside": {
      const inside = book.groups.get(group.of);
      const isInside = inside === undefined ? () => false : membersOn(book, inside, day);
      return (code) => isCountry(book, code) && !isInside(code);
    }
    case "organisation":
    case "group": {
      const members = new Set(memberList(group, day));
      return (code) => members.has(code);
    }
  }
}

/** Says of a country code whether it is one of these, or belonged to one of them. */
export function membersOfAny(
  book: Book,
  codes: readonly string[],
  day: string,
): (code: string) => boolean {
  const tests = codes.map((code) => {
    const group = book.groups.get(code);
    return group === undefined ? (each: string) => each === code : membersOn(book, group, day);
  });
  return (code) => tests.some((isMember) => isMember(code));
}

/** The members by name, in the order of joining; none for groups that are made by rule. */
export function memberList(group: Group, day: string): readonly string[] {
  if (group.kind === "everyone" || group.kind === "outside") return [];
  return group.members
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .flatMap(({ of }) => of);
}

/** Is the code a country's? */
export function isCountry(book: Book, code: string): boolean {
  return book.names.entities.get(code)?.kind === "country";
}
