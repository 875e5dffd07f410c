import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileRecord, readCompiledRecord } from "../../src/record/compiled-record.ts";
import { readBook } from "../../src/record/read-book.ts";
import { readCountryNames } from "../../src/record/read-country-names.ts";

let folder: string;
let compiled: string;

const data = fileURLToPath(new URL("../../data", import.meta.url));
const read = readBook(data, readCountryNames());
if (read.kind === "problems") throw new Error(JSON.stringify(read.problems));
const { files } = read;

beforeEach(() => {
  const temporary = mkdtempSync(join(tmpdir(), "nongrata-"));
  folder = join(temporary, "data");
  compiled = join(temporary, "record.json");
  cpSync(data, folder, { recursive: true });
  writeFileSync(compiled, compileRecord(folder, files));
});

afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

describe("the compiled record", () => {
  it("is what reading the folder gives", () => {
    expect(readCompiledRecord(compiled, folder)).toEqual(files);
  });

  it.each(["sources.yaml", "countries.yaml", "waves/2018-salisbury.yaml"])(
    "is not used once %s has changed",
    (name) => {
      appendFileSync(join(folder, name), "\n# a word more\n");
      expect(readCompiledRecord(compiled, folder)).toBeUndefined();
    },
  );

  it("is not used once there is another wave", () => {
    writeFileSync(join(folder, "waves", "2022.yaml"), "id: 2022\n");
    expect(readCompiledRecord(compiled, folder)).toBeUndefined();
  });

  it("is not used when it is cut off, or is none", () => {
    writeFileSync(compiled, '{"fingerprint":');
    expect(readCompiledRecord(compiled, folder)).toBeUndefined();
    expect(readCompiledRecord(join(folder, "none.json"), folder)).toBeUndefined();
  });
});
