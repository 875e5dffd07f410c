import { describe, expect, it } from "vitest";
import { fold, foldSpelledOut } from "../../../src/book/names/fold.ts";

describe("a name folded", () => {
  it.each([
    ["Germany", "germany"],
    ["NEW Zealand", "new zealand"],
    ["  New\t\n Zealand  ", "new zealand"],
    ["New\u00a0\u3000Zealand", "new zealand"],
    ["Ger\u200bma\u00adny", "germany"],
    ["ＧＥＲＭＡＮＹ", "germany"],
    ["G8 and 9", "g8 and 9"],
    ["Côte d’Ivoire", "cote d ivoire"],
    ["co\u0302te", "cote"],
    ["Straße", "strasse"],
    ["Ægir Œuvre", "aegir oeuvre"],
    ["Øre đong ðal þing łan ılı ħal əda", "ore dong dal thing lan ili hal eda"],
    ["Ελλάδα", "ελλαδα"],
    ["מִצְרַיִם", "מצרים"],
    ["كِتَاب", "كتاب"],
    ["France's", "france"],
    ["France’s diplomats", "france diplomats"],
    ["franceʼs and franc`s and fran´s", "france and franc and fran"],
    ["it'self", "it self"],
    ["U.S.A.", "usa"],
    ["U.S.", "us"],
    ["u.k", "uk"],
    ["ab.c", "abc"],
    ["a.bc", "abc"],
    ["St. Lucia", "st lucia"],
    ["Dr.Who.at", "dr who at"],
    ["Trinidad & Tobago", "trinidad and tobago"],
    ["Trinidad&Tobago", "trinidad and tobago"],
    ["Guinea-Bissau", "guinea bissau"],
    ["(Korea) -- South?!", "korea south"],
    ["한국", "한국"],
    ["\ud800germany", "germany"],
    ["ภาษาไทย", "ภาษาไทย"],
    ["?!", ""],
    ["", ""],
  ])("%j is %j", (typed, expected) => {
    expect(fold(typed)).toBe(expected);
  });
});

describe("a name with its umlauts spelled out", () => {
  it.each([
    ["Österreich", "oesterreich"],
    ["o\u0308sterreich", "oesterreich"],
    ["Dänemark", "daenemark"],
    ["DÄNEMARK", "daenemark"],
    ["Türkei", "tuerkei"],
    ["TÜRKEI", "tuerkei"],
    ["Færøerne", "faeroeerne"],
    ["ÆRØ", "aeroe"],
    ["Åland", "aaland"],
    ["åland", "aaland"],
    ["Ääü äü", "aeaeue aeue"],
  ])("%s is %s", (name, expected) => {
    expect(foldSpelledOut(name)).toBe(expected);
  });

  it.each(["Germany", "Côte d’Ivoire", ""])("is none of %j, which has no umlaut", (name) => {
    expect(foldSpelledOut(name)).toBeUndefined();
  });
});
