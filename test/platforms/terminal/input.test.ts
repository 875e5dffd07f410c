import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLocale } from "../../../src/platforms/parse-locale.ts";
import { parseQuestionLine } from "../../../src/platforms/terminal/ask-lines.ts";
import { maxLineBytes, readLines } from "../../../src/platforms/terminal/read-lines.ts";
import { wordsFor } from "../../../src/words/words.ts";

async function lines(...chunks: readonly (string | Uint8Array)[]) {
  const bytes = chunks.map((chunk) => Buffer.from(chunk));
  const read: string[] = [];
  for await (const line of readLines(Readable.from(bytes)))
    read.push(line.kind === "line" ? line.text : `too long: ${line.beginning.length}`);
  return read;
}

describe("the lines of the input", () => {
  it("end with LF or CRLF, and the last one with the input", async () => {
    expect(await lines("a\nb\r\n\nc")).toEqual(["a", "b", "", "c"]);
    expect(await lines("a\n")).toEqual(["a"]);
    expect(await lines()).toEqual([]);
  });

  it("lose a byte order mark, and what is no UTF-8 to U+FFFD", async () => {
    expect(await lines("\ufeff/help\n", new Uint8Array([0x2f, 0xff, 0xfe, 0x0a]))).toEqual([
      "/help",
      "/\ufffd\ufffd",
    ]);
  });

  it("are the same however the bytes come in", async () => {
    const text = "/expelled 日本\r\n\n🇩🇪 x\nlast";
    const cuts = fc.array(fc.nat(Buffer.from(text).length), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const bytes = Buffer.from(text);
        const edges = [0, ...places.sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
        expect(await lines(...chunks)).toEqual(["/expelled 日本", "", "🇩🇪 x", "last"]);
      }),
    );
  });

  it("may be a megabyte long, and no longer; the next one is read all the same", async () => {
    const max = "x".repeat(maxLineBytes);
    expect((await lines(`${max}\r\nb`)).map(({ length }) => length)).toEqual([maxLineBytes, 1]);
    expect(await lines(max, "xx\nb")).toEqual(["too long: 60", "b"]);
  });
});

describe("a line of input", () => {
  const { terminal } = wordsFor("en");
  const read = (line: string) => parseQuestionLine(line, terminal);

  it("is a question as it stands", () => {
    expect(read(" /expelled germany ")).toEqual({ kind: "question", asked: " /expelled germany " });
    expect(read('"/expelled"')).toEqual({ kind: "question", asked: '"/expelled"' });
  });

  it("is JSON where it begins with a brace, and then carries any character", () => {
    expect(read('{"ask":"a\\nb"}')).toEqual({ kind: "question", asked: "a\nb" });
    expect(read(' {"ask":"","locale":"DE-at"}')).toEqual({
      kind: "question",
      asked: "",
      locale: "de-AT",
    });
  });

  it.each([
    ["{", /is none/],
    ["{}", /"ask" is missing/],
    ['{"ask":1}', /"ask" has a value that is no text/],
    ['{"ask":null,"locale":[]}', /"ask".*"locale"/],
    ['{"ask":"x","lcoale":"de","b":1}', /"lcoale", "b" are unknown/],
    ['{"ask":"x","locale":"de_AT"}', /"de_AT".*perhaps de-AT/],
  ])("says what is wrong with %s", (line, message) => {
    expect(read(line)).toEqual({
      kind: "invalid",
      asked: line,
      error: expect.stringMatching(message),
    });
  });

  it("is never too much", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (line) => {
        expect(read(line).kind).toMatch(/question|invalid/);
      }),
    );
  });
});

describe("a locale", () => {
  it.each([
    ["de", "de"],
    ["EN-gb", "en-GB"],
    ["zh-hant-tw", "zh-Hant-TW"],
  ])("%s is %s", (typed, locale) => {
    expect(readLocale(typed)).toEqual({ kind: "locale", locale });
  });

  it.each([
    ["!!", "en"],
    ["", "en"],
    ["de_AT.UTF-8", "de-AT"],
    ["pt-BR-!", "pt-BR"],
    ["x", "en"],
  ])("%j is none; the nearest is %s", (found, nearest) => {
    expect(readLocale(found)).toEqual({ kind: "wrong", found, nearest });
  });
});
