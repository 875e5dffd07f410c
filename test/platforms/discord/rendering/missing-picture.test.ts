/** What an answer says where its picture is missing, and the button beside it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/answer/answer.ts";
import { makeAsk } from "../../../../src/answer/ask.ts";
import { decodeCustomId, isTooLong } from "../../../../src/platforms/discord/custom-id.ts";
import { toDiscord } from "../../../../src/platforms/discord/rendering/to-discord.ts";
import { english } from "../../../../src/words/english.ts";
import { answersOf, hostile } from "../../arbitrary-answers.ts";
import { messageSchema } from "../limits-schema.ts";
import { codesIn, replyOf } from "../message-pages.ts";

const { missing } = english.pictures;

const answer: Answer = {
  title: [],
  tone: "plain",
  blocks: [],
  sources: [],
  followUps: [],
  audience: "everyone",
};

const footerIn = (message: ReturnType<typeof toDiscord>) => message.embeds[0]?.footer?.text;

describe("an answer without its picture", () => {
  it.each(["busy", "failed"] as const)("says why, and asks for it again: %s", (why) => {
    const asked = makeAsk("total", "nato");
    const message = toDiscord(replyOf(answer, asked), { isEphemeral: true, missingPicture: why });
    expect(footerIn(message)).toBe(missing[why](true));
    expect(codesIn(message).map(decodeCustomId)).toContainEqual({
      kind: "ask",
      ask: asked,
      part: 1,
    });
  });

  it("has no button where none can carry the question, and doesn't speak of one", () => {
    const long = makeAsk(
      "expelled",
      Array.from({ length: 150 }, (_, at) => `land${at * 7919}`).join(" "),
    );
    const message = toDiscord(replyOf(answer, long), {
      isEphemeral: false,
      missingPicture: "busy",
    });
    expect(footerIn(message)).toBe(missing.busy(false));
    expect(footerIn(message)).not.toContain(missing.show);
    expect(codesIn(message).some(isTooLong)).toBe(false);
  });

  it("keeps Discord's limits, whatever is answered, asked and shared", () => {
    fc.assert(
      fc.property(
        answersOf(hostile),
        hostile,
        fc.constantFrom("busy" as const, "failed" as const),
        fc.option(hostile, { nil: undefined }),
        (message, words, why, sharedBy) => {
          const reply = replyOf(message, makeAsk("expelled", words));
          const showing = {
            isEphemeral: false,
            asker: "80351110224678912",
            missing: why,
            sharedBy,
          };
          messageSchema.parse(toDiscord(reply, showing));
        },
      ),
    );
  });
});
