/** The ledger of ids: an id that was ever given stays, and is never used again. */
import { describe, expect, it } from "vitest";
import { packageDataFolder } from "../../src/package-paths.ts";
import { addToLedger } from "../../src/record/id-ledger.ts";
import { FolderOf } from "./folder-of.ts";
import { problemsIn } from "./problems-in.ts";

const acts = `
  - { by: PT, count: 2, on: 2018-03-27, sources: [lusa] }
  - { by: PT, count: 1, on: 2018-03-29, sources: [lusa] }
`;
const quotes = `quotes:
  - { id: first, for: PT, text: "Yes.", form: verbatim, on: 2018-03-27, sources: [lusa] }
  - { id: second, for: PT, text: "No.", form: verbatim, on: 2018-03-28, sources: [lusa] }
`;
const wave = `id: lisbon
name: Lisbon, 2018
target: RU
from: 2018-03-14
to: 2018-04-16
membership: 2018-03-26
trigger: Something happened in Lisbon.
completeness: As far as found.
sources: { lusa: { publisher: Lusa, kind: wire } }
expulsions:${acts}${quotes}`;

const ids = ["lisbon", "lisbon/PT", "lisbon/PT.2018-03-29", "lisbon/q.pt.1", "lisbon/q.pt.2"];

const ledger = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

function problemsOf(text: string, lines: readonly string[] = ids): readonly string[] {
  const { folder } = new FolderOf({ "waves/lisbon.yaml": text, "ids.txt": ledger(lines) });
  return problemsIn(folder, packageDataFolder());
}

describe("the ledger of ids", () => {
  it("is held by the ids of the wave, its acts and its quotes", () => {
    expect(problemsOf(wave)).toEqual([]);
  });

  it("misses an id that no entry has any more, and says how it is kept", () => {
    expect(problemsOf(wave.replace("2018-03-29", "2018-03-30"))).toEqual([
      'ids.txt:3: nothing has the id "lisbon/PT.2018-03-29" any more; write `id: PT.2018-03-29` into the entry of lisbon that had it, or if it was withdrawn write "lisbon/PT.2018-03-29 gone"',
      'waves/lisbon.yaml:12: expulsions, record 2, PT: the id "lisbon/PT.2018-03-30" is not in ids.txt; `nongrata check --add-ids` adds it',
    ]);
    const kept = wave.replace("on: 2018-03-29", "on: 2018-03-30, id: PT.2018-03-29");
    expect(problemsOf(kept)).toEqual([]);
  });

  it("keeps a quote's id where another is put before it", () => {
    const another = `quotes:
  - { id: zeroth, for: PT, text: "Well.", form: verbatim, on: 2018-03-26, sources: [lusa], permanentId: q.pt.3 }`;
    const more = wave.replace("quotes:", another);
    expect(problemsOf(more, [...ids, "lisbon/q.pt.3"])).toEqual([]);
    const reported = wave.replace("for: PT, text", "for: PT, as: a spokeswoman, text");
    expect(problemsOf(reported)[0]).toContain("write `permanentId: q.pt.2` into the entry");
    const kept = wave.replace(
      "for: PT, text",
      "permanentId: q.pt.1, for: PT, as: a spokeswoman, text",
    );
    expect(problemsOf(kept)).toEqual([]);
  });

  it("misses the id of a wave", () => {
    expect(problemsOf(wave, [...ids, "porto"])).toEqual([
      'ids.txt:6: nothing has the id "porto" any more; give the wave that had it `id: porto`, or if it was withdrawn write "porto gone"',
    ]);
  });

  it("lets an id be gone, and never be used again", () => {
    expect(problemsOf(wave, [...ids, "lisbon/US gone"])).toEqual([]);
    expect(
      problemsOf(
        wave,
        ids.map((id) => (id === "lisbon/PT" ? `${id} gone` : id)),
      ),
    ).toEqual([
      'waves/lisbon.yaml:11: expulsions, record 1, PT: found the id "lisbon/PT", which was withdrawn and is never used again; expected another: `id:`',
    ]);
  });

  it("sees an id that two acts have", () => {
    expect(
      problemsOf(
        wave.replace("count: 1,", "count: 1, id: PT,").replace("count: 2,", "count: 2, id: PT,"),
        ids.filter((id) => !id.endsWith("29")),
      ),
    ).toEqual([
      expect.stringContaining('found "lisbon/PT" a second time, the first is in waves/lisbon.yaml'),
    ]);
  });

  it("gives a new act no id that another keeps", () => {
    const before = "expulsions:\n  - { by: PT, count: 3, on: 2018-03-26, sources: [lusa] }";
    const kept = wave.replace("expulsions:", before).replace("count: 2,", "count: 2, id: PT,");
    expect(problemsOf(kept, [...ids, "lisbon/PT.2018-03-26"])).toEqual([]);
  });

  it("has one id a line, each once", () => {
    expect(problemsOf(wave, [...ids, "lisbon", "Lisbon: PT"])).toEqual([
      expect.stringContaining('ids.txt:6: found "lisbon" a second time'),
      expect.stringContaining('ids.txt:7: found "Lisbon: PT"; expected an id'),
    ]);
  });

  it("is sorted when ids are added, and loses nothing", () => {
    const own = new FolderOf({ "waves/lisbon.yaml": wave, "ids.txt": "lisbon/US gone\nlisbon\n" });
    addToLedger(own.folder, { ids: ids.slice(1), heading: "# Ids.\n" });
    const lines = own
      .read("ids.txt")
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    expect(lines).toEqual([...ids.slice(0, 3), "lisbon/US gone", ...ids.slice(3), ""]);
    expect(problemsIn(own.folder, packageDataFolder())).toEqual([]);
  });

  it("is nothing that a folder must have", () => {
    const own = new FolderOf({ "waves/lisbon.yaml": wave });
    expect(problemsIn(own.folder, packageDataFolder())).toEqual([]);
  });
});
