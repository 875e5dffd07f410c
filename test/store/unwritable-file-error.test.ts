import { describe, expect, it } from "vitest";
import { storeErrorMessage } from "../../src/run/store-error-message.ts";
import { toUnwritable } from "../../src/store/unwritable-file-error.ts";

const file = `${process.cwd()}/LICENSE`;

const failure = (code: string, path?: string): Error =>
  Object.assign(new Error("of a test"), { code, ...(path !== undefined && { path }) });

function messageFor(error: Error, path: string): string | undefined {
  const found = toUnwritable(error, path);
  return found && storeErrorMessage({ ...found, kind: "unwritable" });
}

describe("a store that can't be written", () => {
  it.each([
    [
      "UNKNOWN_SQLITE_ERROR_1544",
      /^STORE_URL: the folder \/data can’t be written: this user has no/,
    ],
    ["SQLITE_READONLY", /^STORE_URL: the folder \/data .* read-only\./],
    ["UNKNOWN_SQLITE_ERROR_526", /^STORE_URL: the folder \/data .*: no file can be opened there\./],
    ["EACCES", /^STORE_URL: the folder \/data .*: this user has no permission\./],
    ["EROFS", /^STORE_URL: the folder \/data .*: the file system is read-only\./],
    ["ENOENT", /^STORE_URL: the file \/data\/data.db .*: its folder does not exist\./],
  ])("is told with its path for %s", (code, line) => {
    expect(messageFor(failure(code), "/data/data.db")).toMatch(line);
  });

  it("is the file where that is there and may not be written", () => {
    expect(messageFor(failure("EACCES", file), file)).toContain(`the file ${file} `);
    expect(messageFor(failure("EACCES", process.cwd()), file)).toContain(
      `the folder ${process.cwd()} `,
    );
  });

  it.each(["SQLITE_BUSY", "ENOSPC", "SQLITE_FULL", "UNKNOWN_SQLITE_ERROR_522"])(
    "is not one that is only busy, full, or broken: %s",
    (code) => {
      expect(toUnwritable(failure(code), file)).toBeUndefined();
    },
  );
});
