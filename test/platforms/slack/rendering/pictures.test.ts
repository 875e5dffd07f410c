/** On Slack a picture is a block where there is a way to it, else what stands in its place, with a word on why. */
import { describe, expect, it } from "vitest";
import { parseAskText } from "../../../../src/platforms/ask-text.ts";
import type { PictureSource } from "../../../../src/platforms/slack/rendering/picture-source.ts";
import type { MessageOptions } from "../../../../src/platforms/slack/rendering/to-slack.ts";
import { toSlack } from "../../../../src/platforms/slack/rendering/to-slack.ts";
import { english } from "../../../../src/words/english.ts";
import { bot } from "../../../real-book.ts";
import { messageSchema } from "../limits-schema.ts";

const messageFor = (question: string, showing: Omit<MessageOptions, "isEphemeral"> = {}) =>
  toSlack(bot.reply(parseAskText(question, "en")), { isEphemeral: false, ...showing });

const shownFrom = (question: string, source: PictureSource) =>
  messageFor(question, { pictureAt: () => source });

const kinds = ({ blocks }: ReturnType<typeof messageFor>) => blocks.map(({ type }) => type);
const url = "https://bot.example/pictures/x.png";
const address: PictureSource = { kind: "address", url };
const file: PictureSource = { kind: "file", id: "F0123456789" };

const illustrated = ["/map", "/timeline", "/expelled", "/total nato", "/expelled germany, france"];

describe("with a way to pictures", () => {
  it.each(illustrated)("%s shows its picture, with its figures in words", (question) => {
    for (const [source, shown] of [
      [address, { image_url: url }],
      [file, { slack_file: { id: file.id } }],
    ] as const) {
      const message = shownFrom(question, source);
      messageSchema.parse(message);
      const [image] = message.blocks.filter(({ type }) => type === "image");
      expect(image).toMatchObject({ ...shown, alt_text: expect.stringMatching(/\d/) });
    }
  });

  it("the map stands in the place of its table", () => {
    expect(kinds(shownFrom("/map", address))).not.toContain("table");
  });
});

describe("without one", () => {
  const { noPicture } = english.slack;

  it("the map is a table, and a line says both ways to turn pictures on", () => {
    const message = messageFor("/map");
    messageSchema.parse(message);
    expect(kinds(message)).toContain("table");
    expect(kinds(message)).not.toContain("image");
    const written = JSON.stringify(message.blocks);
    expect(written).toContain("PUBLIC_URL");
    expect(written).toContain("SLACK_PICTURES=upload");
  });

  it.each(illustrated)(
    "%s says how to have them, unless whoever runs the bot wants none",
    (question) => {
      const written = JSON.stringify(messageFor(question).blocks);
      expect(written).toContain(noPicture.off);
      const { blocks } = shownFrom(question, { kind: "none", why: "unwanted" });
      expect(JSON.stringify(blocks)).not.toMatch(/picture/i);
    },
  );

  it("a comparison is the table that it is anyway, and what hides only this picture is not spoken of", () => {
    for (const why of ["unwanted", "private", "coming"] as const) {
      const { blocks } = shownFrom("/expelled germany and france", { kind: "none", why });
      expect(JSON.stringify(blocks)).not.toMatch(/picture/i);
    }
  });

  it.each(["busy", "failed", "not-allowed"] as const)(
    "what is %s is explained in every answer",
    (why) => {
      for (const question of illustrated) {
        const message = shownFrom(question, { kind: "none", why });
        messageSchema.parse(message);
        expect(JSON.stringify(message.blocks)).toContain(noPicture[why]);
      }
    },
  );

  it("a picture that follows is not spoken of", () => {
    const message = shownFrom("/map", { kind: "none", why: "coming" });
    expect(kinds(message)).toContain("table");
    expect(JSON.stringify(message.blocks)).not.toMatch(/picture/i);
  });
});

describe("with Slack's own charts", () => {
  const chartFor = (question: string) => {
    const message = messageFor(question, { hasCharts: true, pictureAt: () => address });
    messageSchema.parse(message);
    return message.blocks.flatMap((block) => (block.type === "data_visualization" ? [block] : []));
  };

  it("a comparison is one, above its table", () => {
    const message = messageFor("/expelled germany, france and poland", { hasCharts: true });
    expect(kinds(message)).toEqual(expect.arrayContaining(["data_visualization", "table"]));
    expect(chartFor("/expelled germany, france and poland")).toMatchObject([
      { chart: { series: [{ data: expect.arrayContaining([{ label: "Germany", value: 4 }]) }] } },
    ]);
  });

  it("has a bar for each of those who share a number, and says below what is said of one", () => {
    const [chart] = chartFor("/total eu");
    expect(chart?.chart.axis_config.categories).toEqual(
      expect.arrayContaining(["United Kingdom", "France", "Germany", "Poland"]),
    );
    const [compared] = chartFor("/expelled germany, belgium");
    expect(compared?.chart.axis_config.x_label).toBe("Belgium: not in the list");
  });

  it("is the picture where not all of it fits, and where there are no bars", () => {
    for (const question of ["/map", "/timeline", "/expelled"]) {
      expect(chartFor(question)).toEqual([]);
      const message = messageFor(question, { hasCharts: true, pictureAt: () => address });
      expect(kinds(message)).toContain("image");
    }
  });
});
