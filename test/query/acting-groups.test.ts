import { describe, expect, it } from "vitest";
import { findActingGroups, findActingOrganisations } from "../../src/query/acting-groups.ts";
import { book } from "../real-book.ts";

function wave(id: string) {
  const found = book.waves.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no wave ${id}`);
  return found;
}

describe("the organisations that are suggested", () => {
  it("are those of which several members acted, the one with most of them first", () => {
    expect(findActingOrganisations(book, wave("2018-salisbury"))).toEqual(["NATO", "EU"]);
  });

  it("are none where a single state acted", () => {
    expect(findActingOrganisations(book, wave("1971-operation-foot"))).toEqual([]);
  });

  it("are those of the wave's part of the world", () => {
    expect(findActingOrganisations(book, wave("2021-gulf-lebanon"))).toEqual(["GCC"]);
  });

  it("bring the group of all outside them along", () => {
    expect(findActingGroups(book, wave("2018-salisbury"))).toEqual(["NATO", "EU", "outside-eu"]);
  });
});
