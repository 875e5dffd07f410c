import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandNames } from "../../src/config/slack-command-names.ts";
import { fromSlackName, toSlackName } from "../../src/platforms/slack/command-names.ts";
import { bot } from "../real-book.ts";

const ours = bot.commands().map(({ name }) => name);

describe("other names for the commands", () => {
  it("are one beginning for all, or a name for some", () => {
    expect(parseCommandNames("ng-")).toEqual(
      Object.fromEntries(ours.map((name) => [name, `ng-${name}`])),
    );
    expect(parseCommandNames(" /expelled = /ausgewiesen , total=summe")).toEqual({
      expelled: "ausgewiesen",
      total: "summe",
    });
    expect(parseCommandNames("total=quote,quote=total")).toEqual({
      total: "quote",
      quote: "total",
    });
    expect(parseCommandNames("expelled=выслано")).toEqual({ expelled: "выслано" });
  });

  it.each(["NG-", "a b", "/", "total=", "=x", "x=y", "total=a=b", "total=quote", "x".repeat(32)])(
    "can't be %j",
    (typed) => {
      expect(parseCommandNames(typed)).toBeUndefined();
    },
  );

  it("lead back to each command, whatever was typed for them", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z=,/ -]{0,40}$/)), (typed) => {
        const names = parseCommandNames(typed);
        if (names === undefined) return;
        for (const name of ours) {
          const called = toSlackName(name, names);
          expect(called).toMatch(/^\/[^\s/\p{Lu}]{1,31}$/u);
          expect(fromSlackName(called, names)).toBe(name);
        }
      }),
    );
  });
});
