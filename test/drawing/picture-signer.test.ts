/** Addresses of pictures that any process with the same secret can draw. */
import { describe, expect, it } from "vitest";
import { createPictureRenderer } from "../../src/drawing/create-picture-renderer.ts";
import { PictureSigner } from "../../src/drawing/picture-signer.ts";
import type { PictureRequest } from "../../src/platforms/picture-renderer.ts";
import { createPictureApp } from "../../src/server/picture-app.ts";
import { pictureOf } from "../pictures/drawn.ts";
import { keptLog } from "../recording-log.ts";

const secret = "a secret that all processes have";
const picture = pictureOf("/timeline");
const wanted: PictureRequest = { picture, theme: "dark", locale: "en-GB" };
const signed = new PictureSigner(secret).sign(wanted) ?? "";

/** Another process: it shares nothing but the secret. */
function openOther(own = secret) {
  const { log } = keptLog();
  const pictures = createPictureRenderer({ log, signer: new PictureSigner(own) });
  const asked: PictureRequest[] = [];
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  const app = createPictureApp({
    requestFor: pictures.requestFor,
    render: async (request) => {
      asked.push(request);
      return { kind: "drawn", drawn: { name: "", png } };
    },
  });
  return { asked, status: async (name: string) => (await app.request(`/${name}.png`)).status };
}

describe("a signed name of a picture", () => {
  it("says what it shows to a process that never pointed to it", async () => {
    const other = openOther();
    expect(await other.status(signed)).toBe(200);
    expect(await other.status(`${signed}@2x`)).toBe(200);
    expect(other.asked).toEqual([wanted, { ...wanted, scale: 2 }]);
  });

  it("is the same in every process, and fits into an address", () => {
    expect(new PictureSigner(secret).sign({ ...wanted })).toBe(signed);
    expect(signed).toMatch(/^[\w-]{40,2400}$/);
  });

  it("is not found with another secret, or once anything in it is changed", async () => {
    expect(await openOther("another secret").status(signed)).toBe(404);
    const changed = [
      `A${signed.slice(1)}B`,
      `${signed}A`,
      signed.slice(0, -1),
      signed.slice(0, 22),
      "",
    ];
    const other = openOther();
    for (const name of [...changed, signed.toLowerCase(), "AAAAAAAAAAAAAAAAAAAAAAAAAAA"])
      expect(await other.status(name)).toBe(404);
    expect(other.asked).toEqual([]);
  });

  it("is none where the picture is too large for an address", () => {
    const text = Array.from({ length: 4000 }, (_, at) => (at * 7919).toString(36)).join("");
    const large = { ...picture, title: [{ kind: "text", text }] as const };
    expect(new PictureSigner(secret).sign({ ...wanted, picture: large })).toBeUndefined();
  });
});
