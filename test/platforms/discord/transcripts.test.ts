/** Every question of the transcripts as a message of Discord's, and every button under it pressed once. */
import { describe, expect, it } from "vitest";
import { fromButtonCode } from "../../../src/platforms/discord/button-code.ts";
import type { Message } from "../../../src/platforms/discord/to-discord.ts";
import { toDiscord } from "../../../src/platforms/discord/to-discord.ts";
import { fromOneLine } from "../../../src/platforms/one-line.ts";
import { bot } from "../../the-book.ts";
import { questions } from "../../transcript-questions.ts";
import { messageSchema } from "./limits-schema.ts";

const asker = "80351110224678912";

function codesIn({ components }: Message): readonly string[] {
  return components.flatMap(({ components: inRow }) =>
    inRow.flatMap((each) =>
      each.type === 2 ? [each.custom_id] : each.options.map(({ value }) => value),
    ),
  );
}

describe("a transcript's message", () => {
  it.each(questions)(
    "holds Discord's limits, and so does what each button leads to: %s",
    (question) => {
      const reply = bot.reply(fromOneLine(question, "en-GB"));
      const message = toDiscord(reply, { hidden: reply.answer.audience === "asker", asker });
      expect(messageSchema.parse(message)).toEqual(message);
      for (const code of codesIn(message)) {
        const press = fromButtonCode(code);
        expect(["ask", "share", "delete"]).toContain(press?.kind);
        if (press?.kind !== "ask") continue;
        const pressed = toDiscord(bot.reply(press.asked), {
          hidden: false,
          asker,
          part: press.part,
        });
        expect(messageSchema.parse(pressed)).toEqual(pressed);
      }
    },
  );
});
