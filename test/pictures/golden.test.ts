/**
 * Each picture is drawn as it was, to the byte, and rendered as it was, to the point. After a change that is wanted:
 * `npx vitest run test/pictures/golden.test.ts -u`, then look at the SVGs beside this file, each in a browser.
 */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderPng } from "../../src/drawing/rasterize.ts";
import { drawn, themeNames } from "./drawn.ts";

const golden: Readonly<Record<string, string>> = {
  map: "/map",
  "map-of-nato": "/map nato",
  "map-of-some": "/map baltics, albania, macedonia, moldova, montenegro and luxembourg",
  timeline: "/timeline",
  "timeline-as-of": "/timeline as-of:2018-03-27",
  "ranked-list": "/expelled",
  "total-of-nato": "/total nato",
  comparison: "/expelled germany, france, japan, moldova and nato",
};

const cases = Object.keys(golden).flatMap((name) =>
  themeNames.map((theme) => ({ name, theme, question: golden[name] ?? "" })),
);

describe("the picture", () => {
  it.each(cases)("$name in $theme is as it was", async ({ name, theme, question }) => {
    const svg = drawn(question, theme);
    expect(drawn(question, theme)).toBe(svg);
    await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(
      `golden/${name}-${theme}.svg`,
    );
    // The points are those of one machine: Node 20 on Linux x64.
    if (process.platform !== "linux" || process.arch !== "x64") return;
    const hash = createHash("sha256").update(renderPng(svg)).digest("hex");
    await expect(`${hash}\n`).toMatchFileSnapshot(`golden/${name}-${theme}.png.sha256`);
  });
});
