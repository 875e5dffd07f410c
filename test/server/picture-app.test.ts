import { describe, expect, it } from "vitest";
import { createPictureRenderer } from "../../src/drawing/create-picture-renderer.ts";
import type { PictureRequest, RenderResult } from "../../src/platforms/picture-renderer.ts";
import { createPictureApp } from "../../src/server/picture-app.ts";
import { createPictureUrls, mountPictures, picturesPath } from "../../src/server/picture-urls.ts";
import { pictureOf } from "../pictures/drawn.ts";
import { keptLog } from "../recording-log.ts";

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const wanted: PictureRequest = { picture: pictureOf("/timeline"), theme: "light", locale: "en-GB" };
const name = "aB-_aB-_aB-_aB-_aB-_aB-_aB-";

const drawn = async (): Promise<RenderResult> => ({ kind: "drawn", drawn: { name, png } });

/** Pictures of which an answer pointed to one. */
function serving(render = drawn) {
  let times = 0;
  let last: PictureRequest | undefined;
  const app = createPictureApp({
    requestFor: (asked) => (asked === name ? wanted : undefined),
    render: (asked) => {
      times += 1;
      last = asked;
      return render();
    },
  });
  return { get: (path: string) => app.request(path), drawn: () => times, last: () => last };
}

describe("a picture's address", () => {
  it("is below the public one, whichever way that ends", () => {
    for (const url of ["https://bot.example", "https://bot.example/"])
      expect(createPictureUrls(url, () => name)(wanted)).toBe(
        `https://bot.example${picturesPath}/${name}.png`,
      );
  });
});

describe("the server", () => {
  it("has the pictures once, however many platforms point to them", () => {
    const hung: string[] = [];
    const server = { receive: () => undefined, mount: (path: string) => void hung.push(path) };
    const pictures = createPictureRenderer({ log: keptLog().log });
    mountPictures(server, pictures);
    mountPictures(server, pictures);
    mountPictures({ ...server }, pictures);
    expect(hung).toEqual([picturesPath, picturesPath]);
  });
});

describe("what is served", () => {
  it("is the picture that an answer pointed to, for good", async () => {
    const response = await serving().get(`/${name}.png`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("cache-control")).toContain("immutable");
  });

  it("is twice as sharp at @2x", async () => {
    const { get, last } = serving();
    expect((await get(`/${name}@2x.png`)).status).toBe(200);
    expect(last()).toEqual({ ...wanted, scale: 2 });
    expect((await get(`/${name}.png`)).status).toBe(200);
    expect(last()).toEqual(wanted);
  });

  it.each([
    `/${name}@3x.png`,
    `/${name}@2x@2x.png`,
    `/${name}`,
    "/x.png",
    "/..%2f..%2fpackage.json",
    `/${name}.svg`,
    "/",
    `/a/${name}.png`,
  ])("is nothing at %s, and nothing is drawn for it", async (path) => {
    const { get, drawn } = serving();
    expect((await get(path)).status).toBe(404);
    expect(drawn()).toBe(0);
  });

  it("is a request to come again where too many wait", async () => {
    const response = await serving(async () => ({ kind: "busy" })).get(`/${name}.png`);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  });
});
