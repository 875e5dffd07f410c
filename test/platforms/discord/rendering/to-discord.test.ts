import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../../../src/answer/ask.ts";
import { parseAskText } from "../../../../src/platforms/ask-text.ts";
import { decodeCustomId, isTooLong } from "../../../../src/platforms/discord/custom-id.ts";
import type { Message } from "../../../../src/platforms/discord/rendering/to-discord.ts";
import { english } from "../../../../src/words/english.ts";
import { answersOf, hostile, words } from "../../arbitrary-answers.ts";
import { owesAnAnswer } from "../../renderer-contract.ts";
import { messageSchema } from "../limits-schema.ts";
import { codesIn, markdownOf, pagesOf } from "../message-pages.ts";
import { linksIn, shownText } from "../read-markdown.ts";

/** The first row's questions; one that no button carries stands as text at the answer's end. */
function asksIn(pages: readonly Message[]): readonly Ask[] {
  const [first] = pages;
  const written = pages
    .flatMap(({ embeds }) => embeds.flatMap(({ fields = [] }) => fields))
    .filter(({ name }) => name === english.buttons.askFurther)
    .flatMap(({ value }) => value.split("\n").map((line) => parseAskText(shownText(line))));
  const codes = first === undefined ? [] : codesIn(first);
  const typed = [...written];
  return codes.flatMap((code) => {
    const press = decodeCustomId(code);
    if (isTooLong(code)) return typed.splice(0, 1);
    return press?.kind === "ask" && press.part === 1 ? [press.ask] : [];
  });
}

owesAnAnswer({
  name: "Discord",
  render: (answer) => {
    const pages = pagesOf(answer);
    const seen = pages.map(markdownOf).join("\n");
    return { text: shownText(seen), addresses: linksIn(seen), asks: asksIn(pages) };
  },
});

describe("a message to Discord", () => {
  it.each([
    ["words", words],
    ["hostile texts", hostile],
  ])("keeps every limit, made of %s", (_, texts) => {
    fc.assert(
      fc.property(answersOf(texts), (answer) => {
        for (const page of pagesOf(answer)) expect(messageSchema.parse(page)).toEqual(page);
      }),
    );
  });
});
