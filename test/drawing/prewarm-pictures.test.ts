import { expect, it } from "vitest";
import { prewarmPictures } from "../../src/drawing/prewarm-pictures.ts";
import type { PictureRequest } from "../../src/platforms/picture-renderer.ts";
import { pictureOf } from "../pictures/drawn.ts";
import { bot } from "../real-book.ts";

/** Draws nothing, and keeps what was wanted. */
function wanting() {
  const wanted: PictureRequest[] = [];
  let atOnce = 0;
  const render = async (each: PictureRequest) => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise((done) => setTimeout(done, 1));
    atOnce -= 1;
    wanted.push(each);
    return { kind: "failed" } as const;
  };
  return { wanted, pictures: { render } };
}

it("what is usual is drawn one after the other, as it will be wanted", async () => {
  const { wanted, pictures } = wanting();
  prewarmPictures({ bot, pictures, locale: "en", themes: ["dark", "light"] }, 0);
  await expect.poll(() => wanted.length).toBe(10);
  const map = { picture: pictureOf("/map"), locale: "en-GB" };
  expect(wanted.slice(0, 2)).toEqual([
    { ...map, theme: "dark" },
    { ...map, theme: "light" },
  ]);
});

it("it is called off by the end", async () => {
  const { wanted, pictures } = wanting();
  prewarmPictures({ bot, pictures, locale: "en", themes: ["dark"] }, 0)();
  await new Promise((done) => setTimeout(done, 20));
  expect(wanted).toEqual([]);
});
