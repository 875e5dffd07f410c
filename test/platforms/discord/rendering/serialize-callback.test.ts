import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findPendingPicture,
  toMessageWithPicture,
} from "../../../../src/platforms/discord/rendering/picture-attachment.ts";
import {
  serializeReply,
  serializeReplyWithPicture,
} from "../../../../src/platforms/discord/rendering/serialize-callback.ts";
import type { MessageOptions } from "../../../../src/platforms/discord/rendering/to-discord.ts";
import { toDiscord } from "../../../../src/platforms/discord/rendering/to-discord.ts";
import { reply as replyTo } from "../../../real-book.ts";
import { answersOf, hostile } from "../../arbitrary-answers.ts";
import { messageSchema } from "../limits-schema.ts";
import { openly, replyOf } from "../message-pages.ts";

const seen = (written: string): unknown => JSON.parse(written);

const someone = fc.oneof(fc.constantFrom("0", "", "80351110224678912", '"}'), hostile);

const showing: fc.Arbitrary<MessageOptions> = fc.record(
  {
    isEphemeral: fc.boolean(),
    asker: fc.oneof(someone, fc.constant(undefined)),
    part: fc.integer({ min: 1, max: 3 }),
    sharedBy: fc.oneof(someone, fc.constant(undefined)),
  },
  { requiredKeys: ["isEphemeral"] },
);

const [picture] = replyTo("map").answer.blocks.filter(({ kind }) => kind === "picture");

describe("a reply with its picture that is written again and again", () => {
  it("is what would be written of it at once, and not its words", () => {
    const pictured = answersOf(hostile).map((answer) => ({
      ...answer,
      blocks: [...answer.blocks, ...(picture ? [picture] : [])],
    }));
    const shown = showing.map((each) => ({ ...each, part: 1 }));
    fc.assert(
      fc.property(pictured, fc.array(shown, { maxLength: 20 }), (answer, showings) => {
        const reply = replyOf(answer);
        for (const each of showings) {
          const { picture } = findPendingPicture("update", reply, each);
          if (picture === undefined) throw new Error("has no picture");
          serializeReply("update", reply, each);
          const { flags: _, ...data } = toMessageWithPicture(picture);
          expect(messageSchema.parse(data).attachments).toHaveLength(1);
          expect(seen(serializeReplyWithPicture(picture))).toEqual({ type: 7, data });
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("a reply that is written again and again", () => {
  it("is what would be written of it at once, whoever asks and however it is shown", () => {
    fc.assert(
      fc.property(answersOf(hostile), fc.array(showing, { maxLength: 20 }), (answer, showings) => {
        const reply = replyOf(answer);
        for (const each of showings) {
          const message = toDiscord(reply, each);
          expect(seen(serializeReply("message", reply, each))).toEqual({ type: 4, data: message });
          const { flags: _, ...data } = message;
          expect(seen(serializeReply("update", reply, each))).toEqual({
            type: 7,
            data: { ...data, attachments: [] },
          });
        }
      }),
    );
  });

  it("has the id of whoever asks now, also where somebody typed what stands around it", () => {
    const text = '"custom_id":"d0:0"';
    const title = [{ kind: "text", text }] as const;
    const followUps = [{ label: text, ask: { command: text, typed: [{ option: "", text }] } }];
    const reply = replyOf({ ...none, title, followUps });
    for (const asker of ["1", "22"]) {
      const written = serializeReply("message", reply, { ...openly, asker });
      expect(seen(written)).toEqual({ type: 4, data: toDiscord(reply, { ...openly, asker }) });
    }
  });
});

const none = { tone: "plain", blocks: [], sources: [], audience: "everyone" } as const;
