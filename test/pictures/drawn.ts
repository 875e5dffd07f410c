/** The pictures of answers, as the bot gives them and as they are drawn. */
import type { Picture } from "../../src/answer/picture.ts";
import { loadDrawingContext } from "../../src/drawing/load-drawing-context.ts";
import { drawPicture } from "../../src/pictures/draw-picture.ts";
import type { ThemeName } from "../../src/pictures/theme.ts";
import { parseAskText } from "../../src/platforms/ask-text.ts";
import { bot } from "../real-book.ts";

export const tools = loadDrawingContext("en-GB");

export const themeNames: readonly ThemeName[] = ["light", "dark"];

export function pictureOf(question: string): Picture {
  const { answer } = bot.reply(parseAskText(question, "en"));
  const block = answer.blocks.find(({ kind }) => kind === "picture");
  if (block?.kind !== "picture") throw new Error(`no picture in the answer to ${question}`);
  return block.picture;
}

export const drawn = (question: string, theme: ThemeName = "light"): string =>
  drawPicture(tools, pictureOf(question), theme);
