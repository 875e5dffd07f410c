/** The files of the page, each in an encoding that whoever asks can read. */
import { readdirSync, readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "./page-server.ts";
import { built, get, servePage } from "./page-server.ts";

let served: Served;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served.close());

const page = (path: string, headers: Readonly<Record<string, string>>) =>
  get(served.port, path, { headers });

describe("the page's files", () => {
  const files = readdirSync(built).filter((name) => /\.(br|ico|woff2)$/.test(name));

  it.each(files)("are those that the build made, kept by a browser for ever: %s", async (file) => {
    const name = file.replace(/\.br$/, "");
    const { status, headers, bytes } = await page(`/page/${name}`, { "accept-encoding": "br" });
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-type"]).toMatch(/^(text\/|image\/(svg|x-icon)|font\/)/);
    expect(headers["content-encoding"]).toBe(name === file ? undefined : "br");
    expect(bytes).toBe(readFileSync(new URL(file, built)).length);
    expect(headers["content-length"]).toBe(String(bytes));
  });

  it("come in whatever a browser can read", async () => {
    const file = readdirSync(built).find((name) => /^slack-.*\.br$/.test(name)) ?? "";
    const text = brotliDecompressSync(readFileSync(new URL(file, built))).toString();
    const path = `/page/${file.replace(/\.br$/, "")}`;
    for (const [accepted, encoding] of [
      ["gzip, deflate, br, zstd", "br"],
      ["gzip, deflate", "gzip"],
      ["gzip", "gzip"],
      ["br;q=0, gzip;q=0.5", "gzip"],
      ["deflate", undefined],
      ["gzip;q=0", undefined],
      ["", undefined],
    ] as const) {
      const { status, headers, body } = await page(path, { "accept-encoding": accepted });
      expect({ accepted, status, encoding: headers["content-encoding"] }).toEqual({
        accepted,
        status: 200,
        encoding,
      });
      expect(headers["vary"]).toBe("accept-encoding");
      expect(body === text).toBe(true);
    }
  });
});
