/** A crowd at the pictures: everybody has a clear answer, drawing stays bounded, and a platform waits for none of it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { picturesPath } from "../../../src/server/picture-urls.ts";
import { pictureOf } from "../../pictures/drawn.ts";
import type { Served } from "./page-server.ts";
import { get, servePage } from "./page-server.ts";

let served: Served;
beforeAll(async () => {
  served = await servePage({
    hang: ({ webhook }) => webhook("/platform", () => ({ status: 200, json: "{}" })),
  });
});
afterAll(() => served.close());

/** Where pictures are that are all different; begun with what, so that no two tests share one. */
function addresses(count: number, begin: string): readonly string[] {
  const picture = pictureOf("/expelled germany and france");
  return Array.from({ length: count }, (_, at) => {
    const title = [{ kind: "text", text: `${begin} ${at}` }] as const;
    const name = served.pictures.nameInAddress({
      picture: { ...picture, title },
      theme: "light",
      locale: "en-GB",
    });
    return `${picturesPath}/${name}.png`;
  });
}

const crowd = 500;

/** Of the two that are drawn at once and the fifty that wait, the others are for platforms. */
const mostDrawn = 30;

describe("five hundred pictures at once", () => {
  it("are drawn as far as there is room, and the others are to be asked for again", async () => {
    const all = addresses(crowd, "Crowd");
    const answers = await Promise.all(all.map((path) => get(served.port, path)));
    const drawn = answers.filter(({ status }) => status === 200);
    const turnedAway = answers.filter(({ status }) => status === 503);
    expect(drawn.length + turnedAway.length).toBe(crowd);
    expect(drawn.length).toBeGreaterThanOrEqual(mostDrawn);
    expect(new Set(turnedAway.map(({ headers }) => headers["retry-after"]))).toEqual(
      new Set(["5"]),
    );
    const [turned = ""] = all.filter((_, at) => answers[at]?.status === 503);
    const again = await get(served.port, turned);
    expect([again.status, again.headers["content-type"]]).toEqual([200, "image/png"]);
  });

  it("of the same are one drawing, and all get it", async () => {
    const [path = ""] = addresses(1, "Same");
    const answers = await Promise.all(Array.from({ length: crowd }, () => get(served.port, path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ bytes }) => bytes)).size).toBe(1);
  });

  it("let a platform be answered between, and the page itself", async () => {
    let drawn = 0;
    const each = addresses(crowd, "Between").map(async (path) => {
      const { status } = await get(served.port, path);
      if (status === 200) drawn += 1;
    });
    // The crowd is there: its first has been answered.
    await Promise.race(each);
    const platform = await get(served.port, "/platform", { method: "POST" });
    const afterPlatform = drawn;
    const page = await get(served.port, "/?q=/map");
    const afterPage = drawn;
    await Promise.all(each);
    expect([platform.status, page.status]).toEqual([200, 200]);
    expect(drawn).toBeGreaterThanOrEqual(mostDrawn);
    expect(afterPlatform).toBeLessThan(mostDrawn / 2);
    expect(afterPage).toBeLessThan(mostDrawn);
  });
});
