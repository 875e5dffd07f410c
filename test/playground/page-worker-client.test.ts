/** The page's answers from a thread: the same, with their pictures, and whatever becomes of the thread is told. */
import { rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { pictureId } from "../../src/drawing/picture-id.ts";
import type { PictureRequest } from "../../src/platforms/picture-renderer.ts";
import type { EncodedResponse } from "../../src/platforms/web/response.ts";
import type { PageRequest } from "../../src/platforms/web/web-types.ts";
import { createPageHandler } from "../../src/playground/create-page-handler.ts";
import { PageWorkerClient } from "../../src/playground/page-worker-client.ts";
import { bot } from "../real-book.ts";
import { DataCopy } from "../record/data-copy.ts";

const publicUrl = "https://bot.example";
const locale = "en";

const data = fileURLToPath(new URL("../../data/", import.meta.url));

function begin(dataFolder = data, isInWordsOnSlack = false) {
  const pointedTo: string[] = [];
  const thread = new PageWorkerClient({
    workerData: { dataFolder, locale, publicUrl, hasCharts: false, isInWordsOnSlack },
    file: pathToFileURL("dist/page-worker.js"),
    nameOf(wanted: PictureRequest) {
      pointedTo.push(pictureId(wanted));
      return "";
    },
  });
  onTestFinished(() => thread.end());
  return { thread, pointedTo };
}

const direct = createPageHandler(
  { bot, locale, nameOf: pictureId, publicUrl: () => publicUrl },
  pathToFileURL("dist/page/"),
);

/** Without compression. */
const plainly = (path: string, search: string): PageRequest => ({
  path,
  search,
  canGzip: false,
});

const textOf = ({ bytes }: EncodedResponse): string => Buffer.from(bytes).toString();

describe("the page's thread", () => {
  it("answers what would be answered without it", async () => {
    const { thread } = begin();
    const asked = [
      { path: "/", search: "?q=/expelled+germany" },
      { path: "/", search: "" },
      { path: "/api/ask", search: "?q=/map&format=slack" },
      { path: "/api/ask", search: "?format=pdf" },
      { path: "/api/suggest", search: "?q=/expelled+ger" },
      { path: "/api", search: "" },
    ];
    const all = [true, false].flatMap((canGzip) => asked.map((each) => ({ ...each, canGzip })));
    const answered = await Promise.all(all.map((each) => thread.answer(each)));
    expect(answered).toEqual(all.map(direct));
  });

  it("tells which pictures an answer points to, so that they can be drawn", async () => {
    const { thread, pointedTo } = begin();
    const body = textOf(await thread.answer(plainly("/", "?q=/map")));
    const names = [...body.matchAll(/\/pictures\/([\w-]{27})\.png/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(pointedTo)).toEqual(new Set(names));
    await thread.answer(plainly("/", "?q=/expelled+germany"));
    expect(new Set(pointedTo)).toEqual(new Set(names));
  });

  it("shows no picture on Slack where there are to be none", async () => {
    const search = "?q=/expelled+germany+and+france&format=slack";
    const [usual, inWords] = await Promise.all(
      [false, true].map((isInWords) =>
        begin(data, isInWords).thread.answer(plainly("/api/ask", search)).then(textOf),
      ),
    );
    expect(usual).toContain(`"image_url":"${publicUrl}/pictures/`);
    expect(inWords).toContain('"type":"table"');
    expect(inWords).not.toMatch(/image_url|SLACK_PICTURES/);
  });

  it("says where it can't answer, and lives on", async () => {
    const { thread } = begin();
    await expect(thread.answer(plainly("/nowhere", ""))).rejects.toThrow("no answer at");
    expect((await thread.answer(plainly("/", ""))).status).toBe(200);
  });

  it("that is ended fails whoever waits, and begins again with the next question", async () => {
    const { thread } = begin();
    const waiting = thread.answer(plainly("/", ""));
    thread.end();
    await expect(waiting).rejects.toThrow("was ended");
    expect((await thread.answer(plainly("/", ""))).status).toBe(200);
  });

  it("that dies fails whoever waits, and the next question begins another", async () => {
    const data = new DataCopy();
    data.write("waves/2019-broken.yaml", "wave: {");
    const { thread } = begin(data.folder);
    const waiting = [1, 2].map(() => thread.answer(plainly("/", "")));
    for (const each of waiting) await expect(each).rejects.toThrow("can't be read any more");
    rmSync(data.path("waves/2019-broken.yaml"));
    expect((await thread.answer(plainly("/", ""))).status).toBe(200);
  });
});
