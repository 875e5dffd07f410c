import { expect, it } from "vitest";
import { bot } from "../real-book.ts";

const descriptionOf = (command: string, option: string) =>
  bot
    .commands()
    .find(({ name }) => name === command)
    ?.options.find(({ name }) => name === option)?.description;

it("describes an option of one name by what each command takes for it", () => {
  expect(descriptionOf("expelled", "who")).toContain("an organisation");
  expect(descriptionOf("quote", "who")).toContain("words of the quote");
});

it("takes what stands under who for the speaker", () => {
  const asked = { command: "quote", typed: [{ option: "who", text: "tusk" }] };
  expect(bot.reply(asked).subjects.map(({ code }) => code)).toEqual(["donald-tusk"]);
});
