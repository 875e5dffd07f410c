import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AltText } from "../../src/answer/picture.ts";
import { altText } from "../../src/platforms/alt-text.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { english } from "../../src/words/english.ts";
import { bot } from "../real-book.ts";

function altOf(question: string): AltText {
  const block = bot
    .reply(parseAskText(question))
    .answer.blocks.find(({ kind }) => kind === "picture");
  if (block?.kind !== "picture") throw new Error(`no picture for ${question}`);
  return block.alt;
}

/** https://discord.com/developers/docs/resources/message#attachment-object, https://docs.slack.dev/reference/block-kit/blocks/image-block */
const discord = 1024;
const slack = 2000;

describe("a picture in words", () => {
  it.each(["/map", "/timeline", "/expelled", "/total nato", "/expelled germany and france"])(
    "%s is told whole where Slack shows it",
    (question) => {
      const alt = altOf(question);
      const text = altText(alt, slack, english);
      expect(text).not.toContain(" more.");
      expect(text.split("; ")).toHaveLength(alt.figures.length);
    },
  );

  it("says the figures in their order", () => {
    expect(altText(altOf("/map"), discord, english)).toMatch(
      /^A map of who expelled diplomats of Russia, and how many: NATO itself 7; United States 60; United Kingdom 23; Ukraine 13; /,
    );
  });

  it("is cut behind a whole figure, and says how many are left", () => {
    const text = altText(altOf("/map"), 160, english);
    expect(text).toMatch(/; Ukraine 13; .*; and \d+ more\.$/);
    expect(text.length).toBeLessThanOrEqual(160);
  });

  it("never is longer than it may be, whatever stands in it", () => {
    const line = fc.string({ maxLength: 80 }).map((text) => [{ kind: "text", text } as const]);
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 60 }), (what, figures) => {
        expect(altText({ what, figures }, 300, english).length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
