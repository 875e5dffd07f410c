/**
 * What the pictures of some answers show, and what is read out in their place. Kept in pictured.txt:
 * `npx vitest run test/commands/picture-data.test.ts -u`, then read the difference.
 */
import { expect, it } from "vitest";
import type { Line } from "../../src/answer/line.ts";
import type { AltText, Picture, TimelinePicture } from "../../src/answer/picture.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { toPlainText } from "../../src/platforms/plain-text.ts";
import { bot } from "../real-book.ts";

const questions = [
  "/map",
  "/map who:nato",
  "/map who:germany,luxembourg",
  "/map as-of:2018-03-20",
  "/timeline",
  "/timeline as-of:2018-03-27",
  "/expelled",
  "/expelled as-of:2018-03-27",
  "/expelled germany, france and nato",
  "/expelled nato and eu",
  "/expelled austria and germany",
  "/expelled austria and greece",
  "/expelled georgia and germany",
  "/total nato",
  "/total eu",
  "/total eu as-of:2018-03-20",
  "/total baltics",
  "/map wave:2024-venezuela",
  "/map wave:1986-libya-ec",
  "/map wave:2012-houla",
  "/map wave:1983-worldwide",
  "/map wave:2024-canada-india",
  "/map wave:2021-eu-venezuela",
  "/timeline wave:2024-venezuela",
  "/timeline wave:2012-houla",
  "/timeline wave:2022-ukraine",
  "/timeline wave:1983-worldwide",
  "/timeline wave:1986-libya-ec",
];

const inWords = (line: Line): string => toPlainText(line, "en-GB");

const marks = (all: Readonly<Record<string, boolean>>): string =>
  Object.keys(all)
    .filter((name) => all[name])
    .map((name) => ` ${name}`)
    .join("");

function shownOn(picture: Picture): readonly string[] {
  switch (picture.kind) {
    case "map":
      return [
        ...picture.countries.map(
          ({ code, name, value, lands, ...rest }) =>
            `${code} ${name} ${value ?? "–"}${marks(rest)}${lands.length > 1 ? ` on ${lands.join(" ")}` : ""}`,
        ),
        ...picture.targets.map(
          ({ code, name, lands }) => `to ${code} ${name} on ${lands.join(" ")}`,
        ),
        ...picture.badges.map(
          ({ value, lines }) => `badge ${value ?? "–"}: ${lines.map(inWords).join(" | ")}`,
        ),
        Object.values(picture.legend).map(inWords).join(" | "),
        ...picture.notes.map(inWords),
      ];
    case "bars":
      return picture.bars.map(
        ({ label, value, remark, isApart }) =>
          `${inWords(label)} ${value ?? "–"} ${inWords(remark)}${marks({ isApart })}`,
      );
    case "timeline":
      return timelineLines(picture);
  }
}

const timelineLines = ({ columns, labels, asOf, notes }: TimelinePicture): readonly string[] => [
  ...columns.map(
    ({ from, label, heading, expelled, apart, inReturn, total, ...rest }) =>
      `${[from, inWords(label), inWords(heading)].join(" ").trim()}: +${expelled} (${apart}) −${inReturn} = ` +
      `${total ?? "–"}, no number ${rest.unnumbered} and ${rest.unnumberedInReturn}`,
  ),
  Object.values(labels).map(inWords).join(" | "),
  `as of ${asOf?.day}: ${asOf === undefined ? "" : inWords(asOf.label)}`,
  ...notes.map(inWords),
];

const readOut = ({ what, figures }: AltText): string =>
  `“${inWords(what)}: ${figures.map(inWords).join("; ")}”`;

function pictured(question: string): string {
  const blocks = bot.reply(parseAskText(question)).answer.blocks;
  const lines = blocks.flatMap((block) => {
    if (block.kind !== "picture") return [];
    const { picture, alt, instead } = block;
    const { title, subtitle, source } = picture;
    return [
      ...[title, subtitle, source].map(inWords),
      ...shownOn(picture),
      readOut(alt),
      `instead: ${instead.map(({ kind }) => kind).join(" ")}`,
    ];
  });
  return [question, ...lines].join("\n  ");
}

it("the pictures show this", async () => {
  await expect(`${questions.map(pictured).join("\n\n")}\n`).toMatchFileSnapshot("pictured.txt");
});
