import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import type { Ask } from "../../../src/answer/ask.ts";
import { ask } from "../../../src/answer/ask.ts";
import type { Reply } from "../../../src/answer/reply.ts";
import { blank } from "../../../src/platforms/broken.ts";
import { fromButtonCode, isTooLong } from "../../../src/platforms/discord/button-code.ts";
import type { Message, Showing } from "../../../src/platforms/discord/to-discord.ts";
import { toDiscord } from "../../../src/platforms/discord/to-discord.ts";
import { fromOneLine } from "../../../src/platforms/one-line.ts";
import { english } from "../../../src/words/english.ts";
import { answersOf, hostile, words } from "../answers.ts";
import { owesAnAnswer } from "../contract.ts";
import { messageSchema } from "./limits-schema.ts";
import { linksIn, shownText } from "./read-markdown.ts";

const openly: Showing = { hidden: false, asker: "80351110224678912" };

const replyOf = (answer: Answer, asked: Ask = ask("expelled", "germany")): Reply => ({
  ...{ asked, command: "expelled", outcome: "answered", subjects: [], figures: [], quotes: [] },
  ...{ suggestions: [], answer },
});

/** Every part of an answer, as a reader turns the pages. */
function pagesOf(answer: Answer): readonly Message[] {
  const pages: Message[] = [];
  for (let part = 1; ; part += 1) {
    const page = toDiscord(replyOf(answer), { ...openly, part });
    pages.push(page);
    const more = codesIn(page).some((code) => {
      const press = fromButtonCode(code);
      return press?.kind === "ask" && press.part === part + 1;
    });
    if (!more) return pages;
  }
}

function markdownOf({ embeds }: Message): string {
  return embeds
    .flatMap(({ title, description, fields = [] }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .filter((text) => text !== undefined && text !== blank)
    .join("\n");
}

/** In the order in which they stand: of a menu, what is chosen. */
function codesIn({ components }: Message): readonly string[] {
  return components.flatMap(({ components: inRow }) =>
    inRow.flatMap((each) =>
      each.type === 2 ? [each.custom_id] : each.options.map(({ value }) => value),
    ),
  );
}

/** The first row's questions; one that no button carries stands as text at the answer's end. */
function asksIn(pages: readonly Message[]): readonly Ask[] {
  const [first] = pages;
  const written = pages
    .flatMap(({ embeds }) => embeds.flatMap(({ fields = [] }) => fields))
    .filter(({ name }) => name === english.buttons.askFurther)
    .flatMap(({ value }) => value.split("\n").map((line) => fromOneLine(shownText(line))));
  const codes = first === undefined ? [] : codesIn(first);
  const typed = [...written];
  return codes.flatMap((code) => {
    const press = fromButtonCode(code);
    if (isTooLong(code)) return typed.splice(0, 1);
    return press?.kind === "ask" && press.part === 1 ? [press.asked] : [];
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
