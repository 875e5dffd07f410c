/** A data folder of somebody's own: it holds its waves, and whatever it adds to the tables that come with the bot. */
import { describe, expect, it } from "vitest";
import { packageDataFolder } from "../../src/package-paths.ts";
import { readBook } from "../../src/record/read-book.ts";
import { readCountryNames } from "../../src/record/read-country-names.ts";
import { FolderOf } from "./folder-of.ts";
import { problemsIn } from "./problems-in.ts";

const wave = `
id: 2030-lisbon
name: Lisbon, 2030
target: RU
from: 2018-03-14
to: 2018-04-16
membership: 2018-03-26
trigger: Something happened in Lisbon.
completeness: As far as found.
expulsions:
  - by: PT
    count: 2
    on: 2018-03-27
    sources:
      - { id: lusa, publisher: Lusa, kind: wire }
`;

const waveFile = "waves/2030-lisbon.yaml";

function bookOf(files: Readonly<Record<string, string>>) {
  const read = readBook(new FolderOf(files).folder, readCountryNames());
  if (read.kind === "problems") throw new Error(JSON.stringify(read.problems));
  return read.book;
}

const problemsOf = (files: Readonly<Record<string, string>>) =>
  problemsIn(new FolderOf(files).folder, packageDataFolder());

describe("an own data folder", () => {
  it("is a record with one wave and nothing else", () => {
    const book = bookOf({ [waveFile]: wave });
    expect(book.waves.map(({ id }) => id)).toEqual(["2030-lisbon"]);
    expect(book.wave.actors.get("PT")?.expulsions[0]?.count).toBe(2);
    expect(book.groups.has("NATO")).toBe(true);
    expect(book.record.version).toMatch(/^\d{4}\./);
  });

  it("means the latest of its waves where none is the default", () => {
    const other = wave
      .replace("2030-lisbon", "2031-porto")
      .replace("from: 2018-03-14", "from: 2018-03-20")
      .replace("count: 2", "count: 3")
      .replace("id: lusa", "id: lusa-2");
    const files = { [waveFile]: wave, "waves/2031-porto.yaml": other };
    expect(bookOf(files).wave.id).toBe("2031-porto");
    const chosen = { ...files, [waveFile]: `default: true${wave}` };
    expect(bookOf(chosen).wave.id).toBe("2030-lisbon");
  });

  it("adds sources and people to those that come along", () => {
    const quote = `quotes:
  - { id: yes, by: [ana-sa], for: PT, text: "Yes.", form: verbatim, on: 2018-03-27, sources: [publico, lithuanian-mfa] }
`;
    const book = bookOf({
      [waveFile]: wave + quote,
      "sources.yaml": "sources: { publico: { publisher: Público, kind: press } }",
      "people.yaml": "people: { ana-sa: { name: Ana Sá, role: Minister, of: PT } }",
    });
    expect(book.sources.get("publico")?.publisher).toBe("Público");
    expect(book.people.has("jens-stoltenberg")).toBe(true);
  });

  it("overrides an entry that comes along", () => {
    const book = bookOf({
      [waveFile]: wave,
      "countries.yaml": "countries: { PT: { name: Portugal itself, aliases: [Lusitania] } }",
      "record.yaml": 'version: "2030.4"\ndate: 2030-02-01\nreaches: 2030-01-31',
    });
    expect(book.countries.get("PT")?.name).toBe("Portugal itself");
    expect(book.countries.get("GB")).toBeDefined();
    expect(book.record.version).toBe("2030.4");
  });

  it("has its own entries used, and no others", () => {
    expect(
      problemsOf({
        [waveFile]: wave,
        "sources.yaml": "sources:\n  publico: { publisher: Público, kind: press }\n",
        "people.yaml": "people:\n  ana-sa: { name: Ana Sá, role: Minister, of: PT }\n",
      }),
    ).toEqual([
      expect.stringMatching(/^people\.yaml:2: .*no quote is by "ana-sa"/),
      expect.stringMatching(/^sources\.yaml:2: .*nothing names "publico"/),
    ]);
  });

  it("is told of a name that it takes from another, with its own file and line", () => {
    expect(
      problemsOf({
        [waveFile]: wave,
        "countries.yaml": "countries:\n  PT:\n    aliases: [Lusitania, Blighty]\n",
      }),
    ).toEqual([expect.stringMatching(/^countries\.yaml:3: .*"Blighty" for PT, but .* for GB/)]);
  });

  it("needs a wave", () => {
    expect(problemsOf({ "people.yaml": "people: {}" })).toEqual([
      expect.stringContaining("waves: there is no wave"),
    ]);
  });
});
