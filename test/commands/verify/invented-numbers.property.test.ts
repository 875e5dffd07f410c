/** A number that no act and no sum of an actor has is never said to agree, whoever acted, whenever, in whatever sentence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckedClaim } from "../../../src/answer/reply.ts";
import { sumOf } from "../../../src/book/count-expelled.ts";
import { membersOn } from "../../../src/book/members.ts";
import type { Act, Wave } from "../../../src/book/wave.ts";
import { book, reply } from "../../real-book.ts";

interface Told {
  readonly name: string;
  readonly target: string;
  readonly count: number;
  readonly year: string;
}

const forms: Readonly<Record<string, (told: Told) => string>> = {
  active: ({ name, target, count, year }) =>
    `${name} expelled ${count} diplomats from ${target} in ${year}.`,
  "without a time": ({ name, target, count }) =>
    `${name} expelled ${count} diplomats from ${target}.`,
  "without whose": ({ name, count, year }) => `In ${year} ${name} expelled ${count} diplomats.`,
  passive: ({ name, target, count, year }) =>
    `In ${year}, ${count} diplomats from ${target} were expelled by ${name}.`,
  "of a noun": ({ name, target, count, year }) =>
    `${name}’s expulsion of ${count} diplomats from ${target} in ${year} made headlines.`,
  "of a verb in two parts": ({ name, target, count, year }) =>
    `${name} sent ${count} diplomats from ${target} home in ${year}.`,
  "of what was said": ({ name, target, count, year }) =>
    `${name} announced in ${year} that it had expelled ${count} diplomats from ${target}.`,
  exact: ({ name, target, count, year }) =>
    `${name} expelled exactly ${count} diplomats from ${target} in ${year}.`,
  "of a list": ({ name, count, year }) =>
    `Russian diplomats expelled in ${year}: Estonia 999, ${name} ${count}.`,
  "without a verb": ({ name, target, count, year }) =>
    `Estonia expelled 999 diplomats from ${target} in ${year}, ${name} ${count}.`,
  "of a pronoun": ({ name, target, count, year }) =>
    `${name} recalled its ambassador in ${year}. It also expelled ${count} diplomats from ${target}.`,
};

const nameOf = (code: string): string => book.names.entities.get(code)?.name ?? code;

const actsOf = (code: string): readonly (readonly [Wave, Act])[] =>
  book.waves.flatMap((wave) =>
    wave.acts.filter(({ by }) => by.includes(code)).map((act) => [wave, act] as const),
  );

/** By which acts can be added up: of a wave, of a year, of both, each with or without whose diplomats. */
const keys: readonly ((wave: Wave, act: Act) => readonly string[])[] = [
  ({ id }) => [id],
  (_, { on }) => [on.slice(0, 4)],
  ({ id }, { on }) => [`${id} ${on.slice(0, 4)}`],
  ({ id }, { of }) => of.map((code) => `${id} ${code}`),
  (_, { on, of }) => of.map((code) => `${on.slice(0, 4)} ${code}`),
  ({ id }, { on, of }) => of.map((code) => `${id} ${on.slice(0, 4)} ${code}`),
];

/** The sums of one actor's acts, of each kind and of all kinds. */
function sumsOf(code: string): readonly number[] {
  const sums = new Map<string, number>();
  for (const [wave, act] of actsOf(code))
    for (const key of keysOf(wave, act)) sums.set(key, (sums.get(key) ?? 0) + (act.count ?? 0));
  return [...sums.values()];
}

const keysOf = (wave: Wave, act: Act): readonly string[] =>
  keys.flatMap((key, at) =>
    key(wave, act).flatMap((each) => [`${at} ${act.kind} ${each}`, `${at} all ${each}`]),
  );

/** What the members of an organisation came to in each wave. */
function sumsOfMembers(code: string): readonly number[] {
  const group = book.groups.get(code);
  if (group === undefined) return [];
  return book.waves.flatMap((wave) =>
    (["article", "record"] as const)
      .filter((scope) => scope === "record" || wave.article !== undefined)
      .map((scope) => sumOf(wave, membersOn(book, group, wave.membership), scope).value),
  );
}

const recordedOf = (code: string): ReadonlySet<number> =>
  new Set([
    ...actsOf(code).flatMap(([, { count }]) => count ?? []),
    ...sumsOf(code),
    ...sumsOfMembers(code),
    ...book.waves.flatMap(({ statements }) =>
      statements.flatMap((statement) => JSON.stringify(statement).match(/\d+/g)?.map(Number) ?? []),
    ),
  ]);

const claimsOf = (text: string): readonly CheckedClaim[] => reply("verify", text).claims ?? [];

const told = book.waves.flatMap((wave) =>
  wave.acts.flatMap((act) => act.by.flatMap((code) => act.of.map((of) => ({ code, of, act })))),
);
const years = [...new Set(told.map(({ act }) => act.on.slice(0, 4)))];
const counts = [...new Set(told.flatMap(({ act }) => act.count ?? []))];

/** Likely mistakes: a number beside the right one, somebody else's, or any. */
const countNear = ({ count = 1 }: Act): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(count + 1, Math.max(1, count - 1), count * 2, count * 10),
    fc.constantFrom(...counts),
    fc.integer({ min: 1, max: 800 }),
  );

const invented = fc.constantFrom(...told).chain(({ code, of, act }) =>
  fc.record({
    code: fc.constant(code),
    name: fc.constant(nameOf(code)),
    target: fc.oneof(fc.constant(nameOf(of)), fc.constant("Russia")),
    year: fc.oneof(fc.constant(act.on.slice(0, 4)), fc.constantFrom(...years)),
    count: countNear(act),
  }),
);

describe("a number that is not on record", () => {
  it.each(Object.entries(forms))("never agrees in a sentence %s", (_, form) => {
    fc.assert(
      fc.property(invented, ({ code, ...each }) => {
        fc.pre(!recordedOf(code).has(each.count));
        const wrong = claimsOf(form(each)).filter(
          ({ verdict, claimed }) => verdict === "agrees" && claimed === each.count,
        );
        expect(wrong, form(each)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(forms))("would agree in a sentence %s, were it so", (_, form) => {
    const own = { name: "Germany", target: "Russia", count: 4, year: "2018" };
    expect(claimsOf(form(own)).map(({ verdict }) => verdict)).toContain("agrees");
  });
});
