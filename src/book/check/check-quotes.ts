/** Every quote has a name of its own and known speakers; everybody on record is quoted. */
import type { DataFiles, WaveFile } from "../data-files.ts";
import { fileNames } from "../data-files.ts";
import { unknownName } from "../names/closest-match.ts";
import type { Problem } from "../problem.ts";

type Quote = WaveFile["quotes"][number];

type LocatedFlaw = Pick<Problem, "path" | "flaw">;

export function checkQuotes(files: DataFiles): readonly Problem[] {
  const people = Object.keys(files.people.people);
  return [
    ...[...files.waves].flatMap(([file, { quotes }]) => {
      const firsts = new Map([...quotes.entries()].reverse().map(([at, { id }]) => [id, at]));
      return quotes.flatMap((quote, index) =>
        [
          ...(firsts.get(quote.id) === index ? [] : repeatedId(quote, file)),
          ...unknownPeople(quote, people),
          ...unknownVersion(quote, quotes),
        ].map(({ path, flaw }) => ({ file, path: ["quotes", index, ...path], flaw })),
      );
    }),
    ...unquoted(files, people),
  ];
}

const repeatedId = ({ id }: Quote, first: string): readonly LocatedFlaw[] => [
  { path: ["id"], flaw: { kind: "repeated-id", found: id, first } },
];

function unknownPeople({ by = [] }: Quote, people: readonly string[]): readonly LocatedFlaw[] {
  return by.flatMap((person, position) =>
    people.includes(person)
      ? []
      : [
          {
            path: ["by", position],
            flaw: { kind: "unknown-person", ...unknownName(person, people) } as const,
          },
        ],
  );
}

/** A version is one of the words as first recorded: a version of a version would hide them. */
function unknownVersion({ version }: Quote, quotes: readonly Quote[]): readonly LocatedFlaw[] {
  if (version === undefined) return [];
  const first = quotes.filter((quote) => quote.version === undefined).map(({ id }) => id);
  if (first.includes(version.of)) return [];
  const flaw = { kind: "unknown-quote", ...unknownName(version.of, first) } as const;
  return [{ path: ["version", "of"], flaw }];
}

function unquoted(files: DataFiles, people: readonly string[]): readonly Problem[] {
  const quoted = new Set(
    [...files.waves.values()].flatMap(({ quotes }) => quotes.flatMap(({ by = [] }) => by)),
  );
  return people
    .filter((person) => !quoted.has(person))
    .map((person) => ({
      file: fileNames.people,
      path: ["people", person],
      flaw: { kind: "unquoted-person", found: person },
    }));
}
