import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeResponder } from "../../../../src/platforms/slack/answering/responder.ts";
import { cachedMessage, toSlack } from "../../../../src/platforms/slack/rendering/to-slack.ts";
import { withReplyCache } from "../../../../src/reply-cache.ts";
import { answersOf, hostile } from "../../arbitrary-answers.ts";
import { replyOf } from "../../discord/message-pages.ts";
import { eventsOf } from "../../events.ts";
import { silentLog } from "../../silent-log.ts";
import { asking } from "../record-stats.ts";

const showing = fc.record({ isEphemeral: fc.boolean(), part: fc.integer({ min: 1, max: 9 }) });

describe("a reply that is shown again and again", () => {
  it("is what would be written of it at once, however it is shown", () => {
    fc.assert(
      fc.property(answersOf(hostile), fc.array(showing, { maxLength: 20 }), (answer, showings) => {
        const reply = replyOf(answer);
        for (const each of showings)
          expect(cachedMessage(reply, each)).toEqual(toSlack(reply, each));
      }),
    );
  });
});

describe("a question that is asked again", () => {
  const eventOf = eventsOf("slack");
  const responder = makeResponder({ ...asking, bot: withReplyCache(asking.bot) }, silentLog());
  const acknowledged = (text: string, command = "/expelled") =>
    responder.toCommand(eventOf("slash-command", { text, command })).acknowledge;

  it("has the very message that it had, and for everybody another", () => {
    const first = acknowledged("germany");
    expect(acknowledged("germany")).toBe(first);
    expect(acknowledged("germany public")).toMatchObject({ response_type: "in_channel" });
    expect(acknowledged("germany")).toBe(first);
  });
});
