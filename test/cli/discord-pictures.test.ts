/**
 * The built program on Discord, by both ways in: the words at once, and the picture in them a moment later; what has been drawn
 * comes with the words.
 */
import { describe, expect, it } from "vitest";
import { startStandIn } from "../platforms/discord/connected.ts";
import type { Asked } from "../platforms/discord/stand-in/pending-interaction.ts";
import { applicationId } from "../platforms/discord/stand-in/world.ts";
import { connected, eventually, listening, titleOf } from "./program-on-discord.ts";

const mapPressed = { data: { component_type: 2, custom_id: "a0:1/map NATO", id: 2 } };

/** Its size, as a PNG says it in its first bytes. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

async function expectPicture({ seen, later }: Asked): Promise<void> {
  expect(titleOf(await seen)).toContain("7 expelled by NATO itself");
  await eventually(() => expect(later).toHaveLength(1));
  expect(later[0]).toMatchObject({
    embeds: [{ image: { url: "attachment://picture.png" } }],
    attachments: [{ filename: "picture.png", description: expect.stringContaining("NATO") }],
  });
  const { files } = later[0] as { readonly files: readonly Buffer[] };
  expect(files.map(sizeOf)).toEqual([[1200, 675]]);
}

/** The same once more, now that it has been drawn. */
async function expectPictureAtOnce({ seen, later }: Asked): Promise<void> {
  const { data, files = [] } = await seen;
  expect(data).toMatchObject({
    embeds: [{ image: { url: "attachment://picture.png" } }],
    attachments: [{ filename: "picture.png" }],
  });
  expect(files.map(sizeOf)).toEqual([[1200, 675]]);
  expect(later).toEqual([]);
}

describe("a map on Discord", () => {
  it("comes by the gateway, to commands and to mentions", async () => {
    const { discord, program } = await connected();
    await expectPicture(discord.send("press-on-private", mapPressed));
    await program.logs("the picture was added to the answer");
    await expectPictureAtOnce(discord.send("press-on-private", mapPressed));
    discord.write("mention", { content: `<@${applicationId}> /map NATO` });
    await eventually(() => expect(discord.messages).toHaveLength(1));
    const { body } = discord.messages[0] as { readonly body: { readonly files: Buffer[] } };
    expect(body.files.map(sizeOf)).toEqual([[1200, 675]]);
  });

  it("comes over HTTP", async () => {
    const discord = await startStandIn();
    const { program, url } = await listening(discord);
    await expectPicture(await discord.sendTo(url, "press-on-private", mapPressed));
    await program.logs("the picture was added to the answer");
    await expectPictureAtOnce(await discord.sendTo(url, "press-on-private", mapPressed));
  });
});
