/** Every question of the transcripts as a message of Slack's, and every button under it pressed once. */
import { describe, expect, it } from "vitest";
import { parseAskText } from "../../../src/platforms/ask-text.ts";
import { decodeButtonValue } from "../../../src/platforms/slack/button-value.ts";
import { toSlack } from "../../../src/platforms/slack/rendering/to-slack.ts";
import { bot } from "../../real-book.ts";
import { questions } from "../../transcript-questions.ts";
import { messageSchema } from "./limits-schema.ts";
import { pressesIn } from "./read-blocks.ts";

describe("a transcript's message", () => {
  it.each(questions)(
    "holds Slack's limits, and so does what each button leads to: %s",
    (question) => {
      const message = toSlack(bot.reply(parseAskText(question, "en-GB")), { isEphemeral: true });
      expect(messageSchema.parse(message)).toEqual(message);
      for (const { value } of pressesIn(message.blocks)) {
        const press = decodeButtonValue(value);
        expect(["ask", "share"]).toContain(press?.kind);
        if (press?.kind !== "ask") continue;
        const pressed = toSlack(bot.reply(press.ask), { isEphemeral: false, part: press.part });
        expect(messageSchema.parse(pressed)).toEqual(pressed);
      }
    },
  );
});
