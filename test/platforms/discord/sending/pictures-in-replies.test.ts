/** Replies to mentions and direct messages, with their pictures. */
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { makeResponder } from "../../../../src/platforms/discord/answering/responder.ts";
import { bot } from "../../../real-book.ts";
import { silentLog } from "../../silent-log.ts";
import { until } from "../../wait-until.ts";
import type { Line } from "../connected.ts";
import { connect } from "../connected.ts";
import { drawnByHand, png } from "../fake-pictures.ts";
import { messageSchema } from "../limits-schema.ts";
import { fixture } from "../stand-in/fixture.ts";
import * as replies from "../stand-in/replies.ts";
import { applicationId } from "../stand-in/world.ts";

const responder = makeResponder(bot, silentLog(), "en");

const places = [
  ["mention", `<@${applicationId}> show the map`],
  ["direct-message", "show the map"],
] as const;

const image = { url: "attachment://picture.png" };

/** What goes over the wire beside what every message has. */
const replySchema = messageSchema.and(z.object({ files: z.undefined().optional() }));

function messageOf(body: unknown) {
  const {
    message_reference: reference,
    nonce: _,
    enforce_nonce: __,
    files,
    ...rest
  } = z.looseObject({}).parse(body);
  const { replied_user: replied, ...allowed_mentions } = z
    .looseObject({})
    .parse(rest["allowed_mentions"]);
  return { ...replySchema.parse({ ...rest, allowed_mentions }), reference, replied, files };
}

const pictureLine = (lines: readonly Line[]) =>
  until(() => lines.find(({ event }) => event === "picture"), "a line of the picture");

describe.each(places)("a %s", (event, content) => {
  it("is answered with a picture that has been drawn already, in one message", async () => {
    const { discord, lines } = await connect({ responder, pictures: drawnByHand(true) });
    discord.write(event, { content });
    await until(() => discord.messages.length === 1, "a reply");
    const { embeds, attachments, reference, replied, files } = messageOf(discord.messages[0]?.body);
    expect(embeds[0]?.image).toEqual(image);
    expect(attachments).toMatchObject([{ id: "0", filename: "picture.png" }]);
    expect([reference, replied, files]).toMatchObject([
      { fail_if_not_exists: false },
      false,
      [png],
    ]);
    expect(await pictureLine(lines)).toMatchObject({ level: "info", outcome: "shown" });
    expect(discord.edits).toEqual([]);
  });

  it("is answered in words at once, and the picture put in when it is drawn", async () => {
    const pictures = drawnByHand();
    const { discord, lines } = await connect({ responder, pictures });
    discord.write(event, { content });
    await until(() => discord.messages.length === 1, "a reply");
    expect(messageOf(discord.messages[0]?.body).embeds[0]?.description).toContain("Ukraine");
    await until(() => pictures.asked() === 1, "asked for");
    pictures.finish();
    expect(await pictureLine(lines)).toMatchObject({ level: "info", outcome: "shown" });
    expect(discord.edits).toMatchObject([{ embeds: [{ image }], files: [png] }]);
    messageOf(discord.edits[0]);
  });
});

describe("a reply", () => {
  const [event, content] = places[0];

  it("is in words where the bot may not attach files, and the log names the permission", async () => {
    const { discord, lines } = await connect({ responder, pictures: drawnByHand(true) });
    discord.faults.next("/messages", { kind: "reply", ...replies.missingPermissions });
    discord.write(event, { content });
    await until(() => discord.messages.length === 1, "a reply");
    expect(messageOf(discord.messages[0]?.body).files).toBeUndefined();
    const line = await pictureLine(lines);
    expect(line).toMatchObject({ level: "warn", status: 403, code: 50013 });
    expect(line.message).toContain("Attach Files");
  });

  it("keeps its words where the picture may not be put in", async () => {
    const pictures = drawnByHand();
    pictures.finish();
    const { discord, lines } = await connect({ responder, pictures });
    discord.faults.next("/messages/", { kind: "reply", ...replies.missingPermissions });
    discord.write(event, { content });
    expect(await pictureLine(lines)).toMatchObject({ level: "warn", code: 50013 });
    expect([discord.messages.length, discord.edits]).toEqual([1, []]);
  });

  it("says so where too many pictures wait", async () => {
    const pictures = drawnByHand();
    pictures.finish({ kind: "busy" });
    const { discord } = await connect({ responder, pictures });
    discord.write(event, { content });
    await until(() => discord.edits.length === 1, "an edit");
    expect(messageOf(discord.edits[0]).embeds[0]?.footer?.text).toContain("Show the picture");
  });

  it("is left alone by its picture where a press has changed it meanwhile", async () => {
    const pictures = drawnByHand();
    const { discord, lines } = await connect({ responder, pictures });
    discord.write(event, { content });
    await until(() => pictures.asked() === 1, "asked for");
    const sent = discord.messages[0]?.body as { readonly message_reference: object };
    const of = z.looseObject({}).parse(fixture("press-on-public")["message"]);
    const none = { interaction: undefined, interaction_metadata: undefined };
    const message = { ...of, ...none, type: 19, message_reference: sent.message_reference };
    const data = { component_type: 2, custom_id: "a0:1/expelled Germany", id: 2 };
    const press = { data, message };
    expect((await discord.send("press-on-public", press).seen).type).toBe(7);
    pictures.finish();
    expect(await pictureLine(lines)).toMatchObject({ level: "debug", outcome: "superseded" });
    expect(discord.edits).toEqual([]);
  });

  it("that can't be posted at all leaves one line", async () => {
    const { discord, lines } = await connect({ responder, pictures: drawnByHand(true) });
    discord.faults.next("/messages", { kind: "reply", ...replies.missingPermissions }, 2);
    discord.write(event, { content });
    await until(() => lines.find(({ level }) => level === "warn"), "a line");
    expect(lines.filter(({ level }) => level === "warn")).toMatchObject([
      { event: "mention", code: 50013 },
    ]);
  });
});
