/** Every question of the transcripts as a message of Discord's, and every button under it pressed once. */
import { describe, expect, it } from "vitest";
import { parseAskText } from "../../../src/platforms/ask-text.ts";
import { decodeCustomId } from "../../../src/platforms/discord/custom-id.ts";
import { toDiscord } from "../../../src/platforms/discord/rendering/to-discord.ts";
import { bot } from "../../real-book.ts";
import { questions } from "../../transcript-questions.ts";
import { messageSchema } from "./limits-schema.ts";
import { codesIn, markdownOf, openly } from "./message-pages.ts";

describe("a transcript's message", () => {
  it.each(questions)(
    "holds Discord's limits, and so does what each button leads to: %s",
    (question) => {
      const reply = bot.reply(parseAskText(question, "en-GB"));
      const message = toDiscord(reply, {
        ...openly,
        isEphemeral: reply.answer.audience === "asker",
      });
      expect(messageSchema.parse(message)).toEqual(message);
      for (const code of codesIn(message)) {
        const press = decodeCustomId(code);
        expect(["ask", "share", "delete"]).toContain(press?.kind);
        if (press?.kind !== "ask") continue;
        const pressed = toDiscord(bot.reply(press.ask), {
          isEphemeral: false,
          part: press.part,
        });
        expect(messageSchema.parse(pressed)).toEqual(pressed);
      }
    },
  );
});

/** Read like prose in review: `npx vitest run test/platforms/discord/transcripts.test.ts -u`, then the difference. */
describe("a message as it is written", () => {
  it.each([
    ["germany", "/expelled germany"],
    ["nato", "/total nato"],
    ["stoltenberg", "/quote stoltenberg"],
    ["everybody", "/expelled"],
    ["three", "/expelled germany, us and poland"],
    ["korea", "/expelled korea"],
    ["japan", "/expelled japan"],
    ["russia", "/expelled russia"],
    ["help", "/help"],
    ["unknown", "/expelled atlantis"],
  ])("%s", async (file, question) => {
    const reply = bot.reply(parseAskText(question, "en-GB"));
    const isEphemeral = reply.answer.audience === "asker";
    const message = toDiscord(reply, { ...openly, isEphemeral });
    const buttons = message.components.map(({ components }) =>
      components.map((each) => (each.type === 2 ? `[${each.label}]` : `[${each.placeholder} ▾]`)),
    );
    const rows = buttons.map((row) => row.join(" ")).join("\n");
    const written = `${question}${isEphemeral ? " (for the asker alone)" : ""}\n\n${markdownOf(message)}\n\n${rows}\n`;
    await expect(written).toMatchFileSnapshot(`written/${file}.txt`);
  });
});
