/** A table of texts with the claims that they make: each is found, and told as the record has it. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { CheckedClaim } from "../../../src/answer/reply.ts";
import { book, reply } from "../../real-book.ts";

const oneOrMore = <Of extends z.ZodType>(value: Of) => z.union([value, z.array(value)]);
const expected = z.object({
  verdict: oneOrMore(z.string()),
  claimed: oneOrMore(z.number()).optional(),
  recorded: oneOrMore(z.number()).optional(),
  of: oneOrMore(z.string()),
  wave: z.string().optional(),
});
const table = z.object({
  entries: z.array(z.object({ text: z.string(), kind: z.string(), claims: z.array(expected) })),
});

const file = new URL("claims.json", import.meta.url);
const { entries } = table.parse(JSON.parse(readFileSync(file, "utf8")));

const claimsOf = (text: string): readonly CheckedClaim[] => reply("verify", text).claims ?? [];

const listOf = <Of>(value: Of | readonly Of[] | undefined): readonly Of[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Of];

/** Is the claim as it is expected? Of a claim about a day, the numbers are days. */
function isAsExpected(claim: CheckedClaim, wanted: z.output<typeof expected>): boolean {
  const { verdict, claimed, recorded, of, wave, kind } = claim;
  const fits = (own: number | string | undefined, allowed: readonly number[]) =>
    kind === "date" || own === undefined || allowed.length === 0 || allowed.includes(Number(own));
  return (
    listOf(wanted.verdict).includes(verdict) &&
    listOf(wanted.of).includes(of ?? "") &&
    fits(claimed, listOf(wanted.claimed)) &&
    fits(recorded, listOf(wanted.recorded)) &&
    (wave === undefined || new RegExp(wanted.wave ?? "").test(wave))
  );
}

describe("the claims of a text", () => {
  it("stand in a table of 300 texts, of which a third make none", () => {
    expect(entries.length).toBeGreaterThanOrEqual(300);
    const silent = entries.filter(({ claims }) => claims.length === 0);
    expect(silent.length * 3).toBeGreaterThanOrEqual(entries.length);
  });

  it.each(entries.filter(({ claims }) => claims.length > 0))("are found in: $text", (entry) => {
    const found = [...claimsOf(entry.text)];
    for (const wanted of entry.claims) {
      const at = found.findIndex((claim) => isAsExpected(claim, wanted));
      expect(at, `${JSON.stringify(wanted)} in ${JSON.stringify(found)}`).toBeGreaterThanOrEqual(0);
      found.splice(at, 1);
    }
    expect(found.filter(({ verdict }) => verdict === "agrees" || verdict === "differs")).toEqual(
      [],
    );
  });

  it.each(entries.filter(({ claims }) => claims.length === 0))("are none in: $text", ({ text }) => {
    const { outcome, claims } = reply("verify", text);
    expect(claims).toEqual([]);
    expect(outcome).toBe("unknown");
  });
});

describe("a number that nobody has", () => {
  const counts = new Set(
    book.waves.flatMap(({ acts }) => acts.flatMap(({ count }) => count ?? [])),
  );
  const largest = Math.max(...counts);
  const names = [
    ...new Set(book.waves.flatMap(({ acts }) => acts.flatMap(({ by }) => by))),
  ].flatMap((code) => book.names.entities.get(code)?.name ?? []);
  /** Larger than all acts together, so no sum has it either. */
  const beyond = fc.integer({ min: largest * 100, max: largest * 100 + 1_000_000 });

  it("never agrees, whoever is said to have expelled so many", () => {
    const verbs = ["expelled", "kicked out", "sent home", "declared persona non grata"];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...verbs),
        beyond,
        fc.constantFrom("", " in 2018", " over Salisbury", " in April 2022"),
        (name, verb, value, when) => {
          const text = `${name} ${verb} ${value.toLocaleString("en")} Russian diplomats${when}.`;
          expect(claimsOf(text).map(({ verdict }) => verdict)).not.toContain("agrees");
        },
      ),
    );
  });
});
