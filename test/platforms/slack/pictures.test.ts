/** On Slack a picture is a block where it can be fetched, else what stands in its place. */
import { describe, expect, it } from "vitest";
import { fromOneLine } from "../../../src/platforms/one-line.ts";
import { toSlack } from "../../../src/platforms/slack/to-slack.ts";
import { bot } from "../../the-book.ts";
import { messageSchema } from "./limits-schema.ts";

const messageFor = (question: string, pictureAt?: () => string) =>
  toSlack(bot.reply(fromOneLine(question, "en")), { hidden: false, pictureAt });

const kinds = ({ blocks }: ReturnType<typeof messageFor>) => blocks.map(({ type }) => type);
const address = () => "https://bot.example/pictures/x.png";

describe("with an address for pictures", () => {
  it.each(["/map", "/timeline", "/expelled", "/total nato", "/expelled germany and france"])(
    "%s shows its picture, with its figures in words",
    (question) => {
      const message = messageFor(question, address);
      messageSchema.parse(message);
      const [image] = message.blocks.filter(({ type }) => type === "image");
      expect(image).toMatchObject({ image_url: address(), alt_text: expect.stringMatching(/\d/) });
    },
  );

  it("the map stands in the place of its table", () => {
    expect(kinds(messageFor("/map", address))).not.toContain("table");
  });
});

describe("without one", () => {
  it("the map is a table, and a line says how to turn pictures on", () => {
    const message = messageFor("/map");
    messageSchema.parse(message);
    expect(kinds(message)).toContain("table");
    expect(kinds(message)).not.toContain("image");
    expect(JSON.stringify(message.blocks)).toContain("PUBLIC_URL");
  });

  it("a comparison is the table that it is anyway, and nothing is said of pictures", () => {
    expect(JSON.stringify(messageFor("/expelled germany and france").blocks)).not.toContain(
      "PUBLIC_URL",
    );
  });
});
