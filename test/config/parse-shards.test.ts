/** Which shards a process has, as typed. */
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { parseShards } from "../../src/config/parse-shards.ts";

const discord = {
  DISCORD_TOKEN: "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7",
  DISCORD_APPLICATION_ID: "123456789012345678",
};

describe("DISCORD_SHARDS", () => {
  it.each([
    ["0-7/32", { kind: "range", first: 0, last: 7, total: 32 }],
    ["31-31/32", { kind: "range", first: 31, last: 31, total: 32 }],
    ["3/4", { kind: "range", first: 3, last: 3, total: 4 }],
    ["0/1", { kind: "range", first: 0, last: 0, total: 1 }],
  ])("is read: %s", (typed, shards) => {
    expect(parseShards(typed)).toEqual(shards);
  });

  it.each([
    "8-3/32",
    "0-32/32",
    "32/32",
    "0-7",
    "8",
    "0/0",
    "-1/4",
    "0–7/32",
    "0-7/32/2",
    "AUTO",
    "1.5/4",
  ])("is refused with what was found and what would be right: %s", (typed) => {
    const read = parseConfig({ ...discord, DISCORD_SHARDS: typed });
    const problem = { setting: "DISCORD_SHARDS", found: { kind: "text", text: typed } };
    expect(read).toEqual({ kind: "problems", problems: [problem] });
  });
});
