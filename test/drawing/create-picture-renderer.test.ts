/** Drawing is bounded, happens beside the answers, and what was drawn is kept. */
import { readdirSync, readFileSync } from "node:fs";
import { constants, platform } from "node:os";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Picture } from "../../src/answer/picture.ts";
import type { PictureRendererHandle } from "../../src/drawing/create-picture-renderer.ts";
import { createPictureRenderer } from "../../src/drawing/create-picture-renderer.ts";
import type { PictureRequest, RenderResult } from "../../src/platforms/picture-renderer.ts";
import { pictureOf } from "../pictures/drawn.ts";
import { keptLog } from "../recording-log.ts";

const worker = pathToFileURL("dist/draw-worker.js");

/** Draws 10 MB of nothing: there is room for two. */
const largeAtOnce = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    const result = new Uint8Array(10 * 1024 * 1024);
    parentPort.on("message", ({ id }) => parentPort.postMessage({ kind: "ok", id, result }));`)}`,
);

const opened: PictureRendererHandle[] = [];
afterEach(() => {
  for (const pictures of opened.splice(0)) pictures.close();
});

function open() {
  const kept = keptLog();
  const pictures = createPictureRenderer({ log: kept.log, worker });
  opened.push(pictures);
  return { pictures, kept };
}

const wanted = (picture: Picture, theme: PictureRequest["theme"] = "light"): PictureRequest => ({
  picture,
  theme,
  locale: "en-GB",
});

/** Of this thread, and of the others of this program. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function niceness() {
  const of = (thread: string): number => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")")).split(" ")[17]);
  };
  const main = String(process.pid);
  const others = readdirSync("/proc/self/task").filter((each) => each !== main);
  return { own: of(main), others: others.map(of) };
}

function pngOf(drawing: RenderResult): Buffer {
  if (drawing.kind !== "drawn") throw new Error(drawing.kind);
  return drawing.drawn.png;
}

/** Pictures that are all different, and quickly drawn. */
const numbered = (count: number): readonly Picture[] => {
  const picture = pictureOf("/expelled germany and france");
  return Array.from({ length: count }, (_, at) => ({
    ...picture,
    title: [{ kind: "text", text: `Picture ${at}` }],
  }));
};

describe("pictures", () => {
  it("are drawn once, kept, and known by a name that only the same picture has", async () => {
    const { pictures } = open();
    const map = pictureOf("/map");
    expect(pictures.cached(wanted(map))).toBeUndefined();
    const [one, other] = await Promise.all([
      pictures.render(wanted(map)),
      pictures.render(wanted(structuredClone(map))),
    ]);
    expect(pngOf(one).subarray(1, 4).toString()).toBe("PNG");
    expect(pngOf(other)).toBe(pngOf(one));
    const known = pictures.cached(wanted(map));
    expect(known?.png).toBe(pngOf(one));
    expect(pictures.idOf(wanted(map, "dark"))).not.toBe(known?.name);
    expect(known?.name).toMatch(/^[\w-]{27}$/);
  });

  it("are sharp where a screen has twice the points, as pictures of their own", async () => {
    const { pictures } = open();
    const usual = wanted(pictureOf("/total nato"));
    const sharp: PictureRequest = { ...usual, scale: 2 };
    // Their width: https://www.w3.org/TR/png-3/#11IHDR
    expect(pngOf(await pictures.render(usual)).readUInt32BE(16)).toBe(1200);
    expect(pngOf(await pictures.render(sharp)).readUInt32BE(16)).toBe(2400);
    expect(pictures.idOf(sharp)).not.toBe(pictures.idOf(usual));
  });

  it("are kept the longer the later they were wanted, whether drawn or found drawn already", async () => {
    const pictures = createPictureRenderer({ log: keptLog().log, worker: largeAtOnce });
    opened.push(pictures);
    const [first, second, third] = numbered(3).map((picture) => wanted(picture));
    if (!(first && second && third)) throw new Error("too few");
    await pictures.render(first);
    await pictures.render(second);
    expect(pictures.cached(first)).toBeDefined();
    await pictures.render(third);
    expect([first, second, third].map((each) => pictures.cached(each) !== undefined)).toEqual([
      ...[true, false, true],
    ]);
  });

  it("are found by name only where an answer pointed to them", () => {
    const { pictures } = open();
    const asked = wanted(pictureOf("/timeline"));
    const name = pictures.nameInAddress(asked);
    expect(pictures.requestFor(name)).toBe(asked);
    expect(pictures.requestFor("AAAAAAAAAAAAAAAAAAAAAAAAAAA")).toBeUndefined();
  });

  it("of a platform's are found however many visitors of the page ask for", () => {
    const { pictures } = open();
    const asked = wanted(pictureOf("/timeline"));
    const name = pictures.nameInAddress(asked);
    const shown = numbered(2001).map((picture) => pictures.nameOnPage(wanted(picture)));
    expect(pictures.requestFor(name)).toBe(asked);
    expect([0, 1, 2000].map((at) => pictures.requestFor(shown[at] ?? "") !== undefined)).toEqual([
      ...[false, true, true],
    ]);
  });

  it("are drawn elsewhere: meanwhile there is time for others", async () => {
    const { pictures } = open();
    let turns = 0;
    const watching = setInterval(() => {
      turns += 1;
    }, 1);
    await pictures.render(wanted(pictureOf("/map")));
    clearInterval(watching);
    expect(turns).toBeGreaterThan(5);
  });

  it.runIf(platform() === "linux")("are drawn while nobody else needs the processor", async () => {
    const lower = constants.priority.PRIORITY_BELOW_NORMAL;
    // Threads of other tests may still be ending.
    await expect.poll(() => niceness().others).not.toContain(lower);
    const before = niceness();
    const { pictures } = open();
    await pictures.render(wanted(pictureOf("/map")));
    const { own, others } = niceness();
    expect(own).toBe(before.own);
    expect(others).toContain(lower);
  });

  it("wait in a line of 50; whoever comes then is told at once that there is none", async () => {
    const { pictures } = open();
    const each = numbered(55).map((picture) => pictures.render(wanted(picture)));
    const drawn = await Promise.all(each);
    expect(drawn.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 52 }, () => "drawn"),
      ...["busy", "busy", "busy"],
    ]);
  });

  it("that are under way or wait when the bot ends are not drawn, and no trouble is told", async () => {
    const { pictures, kept } = open();
    const each = numbered(4).map((picture) => pictures.render(wanted(picture)));
    pictures.close();
    expect(new Set((await Promise.all(each)).map(({ kind }) => kind))).toEqual(new Set(["busy"]));
    expect(kept.entries).toEqual([]);
  });

  it("that can't be drawn are told to the log alone, and the next is drawn", async () => {
    const { pictures, kept } = open();
    // proved: such a picture is none, and that is the matter
    const broken = { ...pictureOf("/timeline"), columns: undefined } as unknown as Picture;
    expect(await pictures.render(wanted(broken))).toEqual({ kind: "failed" });
    expect(kept.entries).toMatchObject([{ event: "drawing", message: "unexpected error" }]);
    expect(await pictures.render(wanted(pictureOf("/timeline")))).toMatchObject({ kind: "drawn" });
  });
});
