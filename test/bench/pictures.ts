/** Pictures: how soon one is there that nobody has drawn yet, one that a thread is ready for, and one that is kept. */
import { pathToFileURL } from "node:url";
import { makeAsk } from "../../src/answer/ask.ts";
import type { Picture } from "../../src/answer/picture.ts";
import { makeBot } from "../../src/bot.ts";
import { createPictureRenderer } from "../../src/drawing/create-picture-renderer.ts";
import type { PictureRenderer, PictureRequest } from "../../src/platforms/picture-renderer.ts";
import { silentLog } from "../platforms/silent-log.ts";
import type { Chapter, Figure } from "./figure.ts";
import { noBound } from "./figure.ts";
import { ratiosOf } from "./ratios.ts";
import { book } from "./record.ts";
import { ofAsk, timeOfAsk } from "./time-of-ask.ts";

const rounds = 9;

export const pictures: Chapter = {
  title: "Pictures",
  how:
    "From the wish for a picture to its PNG, in turns with `node dist/cli.js ask`. Cold: the thread begins, and reads font and\n" +
    "map. Warm: it has drawn something else before. Kept: the same picture once more.",
  measure: async () => [
    ...(await timesOf("map", "the map")),
    ...(await timesOf("total", "a chart")),
  ],
};

async function timesOf(command: string, what: string): Promise<readonly Figure[]> {
  const picture = pictureTo(command);
  const cold: number[] = [];
  const warm: number[] = [];
  const kept: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const asked = timeOfAsk();
    const times = await oneRound(picture);
    cold.push(times.cold / asked);
    warm.push(times.warm / asked);
    kept.push(times.kept / asked);
  }
  const figure = (how: string, ratios: readonly number[]): Figure => ({
    what: `${what}, ${how}`,
    beside: ofAsk,
    ratios: ratiosOf(ratios),
    bound: noBound,
  });
  return [figure("cold", cold), figure("warm", warm), figure("kept", kept)];
}

async function oneRound(picture: Picture) {
  const open = createPictureRenderer({
    log: silentLog(),
    worker: pathToFileURL("dist/draw-worker.js"),
  });
  const wanted = (theme: PictureRequest["theme"]): PictureRequest => ({
    picture,
    theme,
    locale: "en-GB",
  });
  const cold = await timeOfDrawing(open, wanted("light"));
  const warm = await timeOfDrawing(open, wanted("dark"));
  const kept = await timeOfDrawing(open, wanted("dark"));
  open.close();
  return { cold, warm, kept };
}

async function timeOfDrawing({ render }: PictureRenderer, wanted: PictureRequest): Promise<number> {
  const startedAt = performance.now();
  const { kind } = await render(wanted);
  if (kind !== "drawn") throw new Error(`a picture is ${kind}`);
  return performance.now() - startedAt;
}

function pictureTo(command: string): Picture {
  const { blocks } = makeBot(book).reply(makeAsk(command)).answer;
  const block = blocks.find((each) => each.kind === "picture");
  if (block?.kind !== "picture") throw new Error(`no picture to /${command}`);
  return block.picture;
}
