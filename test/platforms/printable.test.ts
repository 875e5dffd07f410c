import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableJson, printableUrl } from "../../src/platforms/printable.ts";
import { hostile } from "./arbitrary-answers.ts";

const anything = fc.oneof(hostile, fc.string({ unit: "binary" }));
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

describe("printable text", () => {
  it.each([
    ["naïve 日本 🇩🇪 “é”", "naïve 日本 🇩🇪 “é”"],
    ["a\nb\tc\u2028d", "a b c d"],
    ["\u001b[31mred\u0007", "\ufffd[31mred\ufffd"],
    ["\u202etxt.exe", "\ufffdtxt.exe"],
    ["soft\u00adhyphen", "softhyphen"],
    ["\ud800!", "\ufffd!"],
  ])("of %j is %j", (text, seen) => {
    expect(printable(text)).toBe(seen);
  });

  it("has nothing that a terminal obeys, and is as it is", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(printable(text)).not.toMatch(unprintable);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe("printable JSON", () => {
  it("escapes what can't be seen", () => {
    expect(printableJson({ a: "\u007f\u009b\u202e\u2028\ud800\u{e0041}é" })).toBe(
      String.raw`{"a":"\u007f\u009b\u202e\u2028\ud800\udb40\udc41é"}`,
    );
  });

  it("is one line, and the same when it is parsed", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const json = printableJson([text]);
        expect(json).not.toMatch(unprintable);
        expect(JSON.parse(json)).toEqual([text]);
      }),
    );
  });
});

describe("a printable address", () => {
  it("is one of the web, in ASCII", () => {
    expect(printableUrl("https://x.example/ä?a=b#c")).toBe("https://x.example/%C3%A4?a=b#c");
    expect(printableUrl("https://x.example/\u001b\\")).toBe("https://x.example/%1B\\");
    expect(printableUrl("javascript:alert(1)")).toBeUndefined();
    expect(printableUrl("//x.example")).toBeUndefined();
  });
});
