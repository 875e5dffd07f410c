/** Bad files: every problem is told with file, line and what is right, and nothing is half loaded. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../src/answer/ask.ts";
import { makeBot } from "../../src/bot.ts";
import { toPlainText } from "../../src/platforms/plain-text.ts";
import { readBook } from "../../src/record/read-book.ts";
import { readCountryNames } from "../../src/record/read-country-names.ts";
import { DataCopy, salisbury } from "./data-copy.ts";
import { FolderOf } from "./folder-of.ts";
import { problemsIn } from "./problems-in.ts";

describe("files", () => {
  it("misses the folder of waves, or finds a file in its place", () => {
    const data = new DataCopy();
    rmSync(data.path("waves"), { recursive: true });
    const told = [
      `waves: there is no wave; expected a folder with at least one file in it: ${salisbury}`,
    ];
    expect(problemsIn(data.folder)).toEqual(told);
    data.write("waves", "x");
    expect(problemsIn(data.folder)).toEqual(told);
  });
  it("misses every file that is missing", () => {
    const data = new DataCopy();
    rmSync(data.path("people.yaml"));
    rmSync(data.path("groups.yaml"));
    expect(problemsIn(data.folder)).toEqual([
      "groups.yaml: the file is missing; see data/README.md for what belongs in it",
      "people.yaml: the file is missing; see data/README.md for what belongs in it",
    ]);
  });

  it.each([
    ["nothing", ""],
    ["comments only", "# to do\n"],
    ["null", "~\n"],
  ])("calls a file with %s empty", (_what, text) => {
    const data = new DataCopy();
    data.write("people.yaml", text);
    expect(problemsIn(data.folder)).toEqual([
      "people.yaml:1: the file is empty; see data/README.md for what belongs in it",
    ]);
  });

  it("makes no book of a file that was cut off, wherever it was", () => {
    const data = new DataCopy();
    const whole = data.read(salisbury);
    for (const part of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9]) {
      data.write(salisbury, whole.slice(0, whole.length * part));
      expect(problemsIn(data.folder)).not.toEqual([]);
    }
  });

  it("says which byte is not UTF-8", () => {
    const data = new DataCopy();
    data.write("people.yaml", new Uint8Array([0x61, 0x0a, 0xc3, 0xa9, 0xff]));
    expect(problemsIn(data.folder)).toEqual([
      "people.yaml:2: byte 4 is not UTF-8; save the file with the encoding UTF-8",
    ]);
  });

  it("unfolds no alias bomb", () => {
    const data = new DataCopy();
    const levels = "bcdefgh".split("").map((name, index) => {
      const before = "abcdefg"[index];
      return `  ${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]\n`;
    });
    data.write("people.yaml", `people:\n  a: &a [x, x, x]\n${levels.join("")}`);
    expect(problemsIn(data.folder)).toEqual([
      "people.yaml:4: more than 10 YAML aliases (*name); write the values out",
    ]);
  });

  it("goes no deeper than YAML of people goes", () => {
    const data = new DataCopy();
    data.write("people.yaml", "[".repeat(100_000));
    expect(problemsIn(data.folder)).toEqual([
      expect.stringMatching(/^people\.yaml:1: this is not YAML: excessive nesting$/),
    ]);
  });

  it.each([
    ["a list", "- a\n", '["a"]'],
    ["a word", "hello\n", '"hello"'],
  ])("wants keys where a file is %s", (_what, text, found) => {
    const data = new DataCopy();
    data.write("sources.yaml", text);
    expect(problemsIn(data.folder)).toEqual([
      `sources.yaml:1: found ${found}; expected keys with values`,
    ]);
  });

  it("takes one document a file", () => {
    const data = new DataCopy();
    data.write("sources.yaml", "sources: {}\n---\nsources: {}\n");
    expect(problemsIn(data.folder)).toEqual([expect.stringContaining("several documents")]);
  });

  it("reads no file of more than 5 MB", () => {
    const data = new DataCopy();
    data.write("people.yaml", "#".repeat(6_000_000));
    expect(problemsIn(data.folder)).toEqual([
      "people.yaml: the file has 6000000 bytes; expected at most 5242880",
    ]);
  });

  it("reads no folder for a file", () => {
    const data = new DataCopy();
    rmSync(data.path("sources.yaml"));
    mkdirSync(data.path("sources.yaml"));
    expect(problemsIn(data.folder)).toEqual([
      "sources.yaml: this is no file; expected a file of YAML with this name",
    ]);
  });

  it("says of a missing folder only that", () => {
    const data = new DataCopy();
    const folder = data.path("nowhere");
    expect(problemsIn(folder)).toEqual([
      `${folder}: there is no such folder; expected a data folder, with a folder of waves in it`,
    ]);
    writeFileSync(folder, "x");
    expect(problemsIn(folder)).toEqual([
      `${folder}: this is no folder; expected a data folder, with a folder of waves in it`,
    ]);
  });
});

describe("the example in data/README.md", () => {
  it("is a whole record as it stands there, and answers", () => {
    const text = readFileSync("data/README.md", "utf8");
    const [, written = ""] = /```yaml\n( {3}# my-record[\s\S]*?)```/.exec(text) ?? [];
    const { folder } = new FolderOf({
      "waves/2018-greece.yaml": written.replaceAll(/^ {3}/gm, ""),
    });
    const read = readBook(folder, readCountryNames());
    if (read.kind === "problems") throw new Error(JSON.stringify(read.problems));
    const { answer } = makeBot(read.book).reply(makeAsk("expelled", "greece"));
    expect(text).toContain(`“${toPlainText(answer.title, "en-GB")}”`);
  });
});

describe("what is no problem", () => {
  it.each([
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
  ])("%s in every file", (_what, change) => {
    const data = new DataCopy();
    for (const file of [salisbury, "sources.yaml", "groups.yaml", "people.yaml", "countries.yaml"])
      data.write(file, change(data.read(file)));
    expect(problemsIn(data.folder)).toEqual([]);
    data.change(salisbury, "count: 60", "count: 0");
    expect(problemsIn(data.folder)).toEqual([
      expect.stringContaining(`${salisbury}:${data.line(salisbury, "count: 0")}: `),
    ]);
  });

  it("is Norway, whose code is no `no`", () => {
    const read = readBook(new DataCopy().folder, readCountryNames());
    const wave = read.kind === "book" ? read.book.wave : undefined;
    expect(wave?.actors.get("NO")?.expulsions[0]?.count).toBe(1);
  });

  it("is what an editor leaves beside the files", () => {
    const data = new DataCopy();
    data.write("waves/.2018-salisbury.yaml.swp", "\u0000");
    data.write("waves/.#2018-salisbury.yaml", "lock");
    data.write("waves/2018-salisbury.yaml~", "before");
    data.write("README.md", "- not YAML: [");
    expect(problemsIn(data.folder)).toEqual([]);
  });
});
