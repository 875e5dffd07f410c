/** The built program on Discord: the words at once, and the picture in them a moment later, by both ways in. */
import { describe, expect, it } from "vitest";
import { startStandIn } from "../platforms/discord/connected.ts";
import type { Asked } from "../platforms/discord/stand-in/asked.ts";
import { connected, eventually, listening, titleOf } from "./on-discord.ts";

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

describe("a map on Discord", () => {
  it("comes by the gateway", async () => {
    const { discord, program } = await connected();
    await expectPicture(discord.send("press-on-private", mapPressed));
    await program.logs("the picture is in the answer");
  });

  it("comes over HTTP", async () => {
    const discord = await startStandIn();
    const { program, url } = await listening(discord);
    await expectPicture(await discord.sendTo(url, "press-on-private", mapPressed));
    await program.logs("the picture is in the answer");
  });
});
