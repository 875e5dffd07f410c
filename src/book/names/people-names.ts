/** Lists the names by which people are found: full name, surname, first name, other spellings, office. */
import type * as z from "zod";
import type { peopleFile } from "../schema/people.ts";
import type { NameEntry } from "./name-index.ts";
import { nameEntries } from "./name-ranks.ts";

type People = z.output<typeof peopleFile>["people"];

export function* peopleEntries(people: People): Iterable<NameEntry> {
  for (const [code, person] of Object.entries(people)) {
    yield* nameEntries([person.name], code, "name", 0);
    yield* nameEntries(person.aliases, code, "alias", 1);
    for (const office of person.offices) {
      yield { name: office, code, matchedBy: "role", rank: 1, fuzziness: "none" };
    }
    yield* nameEntries(surnames(person.name), code, "name", 2);
    const [first = ""] = person.name.split(" ");
    yield { name: first, code, matchedBy: "name", rank: 3, fuzziness: "none" };
  }
}

/** Every ending of the name: "Jean-Yves Le Drian" is asked for as Le Drian and as Drian. */
function surnames(name: string): readonly string[] {
  const words = name.split(" ");
  return words.slice(1).map((_, index) => words.slice(index + 1).join(" "));
}
