/** `nongrata map` and `nongrata timeline`: into a file, or into the terminal. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, run } from "./run-program.ts";

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe("a picture in a file", () => {
  it("is SVG where the name ends so, of whoever was named", async () => {
    const folder = folderWith({});
    const { code, output, errors } = await run(["map", "germany", "--out", "a.svg"], { folder });
    expect({ code, output, errors }).toEqual({ code: 0, output: "wrote a.svg\n", errors: "" });
    const svg = readFileSync(join(folder, "a.svg"), "utf8");
    expect(svg).toContain("<title>4 Russian diplomats expelled by Germany</title>");
  });

  it("is PNG, and twice as fine, where the name ends so", async () => {
    const folder = folderWith({});
    const { code } = await run(["timeline", "-o", "b.PNG", "--theme", "dark"], { folder });
    const png = readFileSync(join(folder, "b.PNG"));
    expect([code, png.subarray(0, 4).equals(pngBegins)]).toEqual([0, true]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1350]);
  });

  it("is of the day that was asked about", async () => {
    const folder = folderWith({});
    await run(["timeline", "--as-of", "2018-03-20", "-o", "c.svg"], { folder });
    expect(readFileSync(join(folder, "c.svg"), "utf8")).toContain("As of 20 March 2018");
  });

  it("is not written where it is not clear who is meant: the bot asks back", async () => {
    const folder = folderWith({});
    const { code, output } = await run(["map", "korea", "-o", "d.svg"], { folder });
    expect([code, existsSync(join(folder, "d.svg"))]).toEqual([1, false]);
    expect(output).toContain("/map South Korea");
  });

  it.each([
    ["missing/e.png", /missing\/e\.png: its folder does not exist/],
    ["folder.png", /folder\.png: it is a folder/],
  ])("that can't be written (%s) says why, and ends with 1", async (out, message) => {
    const folder = folderWith({});
    mkdirSync(join(folder, "folder.png"));
    const { code, output, errors } = await run(["map", "-o", out], { folder });
    expect(errors).toMatch(message);
    expect({ code, output }).toEqual({ code: 1, output: "" });
  });

  it.each([
    [["-o", "map.gif"], /--out: found "map.gif"; expected a file that ends in \.svg or \.png/],
    [["-o", "map"], /found "map"/],
    [["--theme", "drk"], /--theme: found "drk"; expected light or dark, perhaps dark/],
    [["--graphics", "kity"], /expected kitty, iterm, sixel or none, perhaps kitty/],
    [["--locale", "!!"], /expected a tag of BCP 47/],
  ])("%j is told what would be right, and ends with 2", async (given, message) => {
    const { code, output, errors } = await run(["map", ...given]);
    expect(errors).toMatch(message);
    expect({ code, output }).toEqual({ code: 2, output: "" });
  });
});

describe("a picture in the terminal", () => {
  it.each([
    ["kitty", "\u001b_Ga=T,f=100,q=2,c=80,m=1;iVBOR"],
    ["iterm", "\u001b]1337;File=inline=1;width=80;preserveAspectRatio=1:iVBOR"],
    ["sixel", '\u001bP0;0;q"1;1;792;446'],
  ])("is drawn in the way of %s, above the words", async (way, begins) => {
    const { code, output } = await run(["map", "--graphics", way]);
    expect(code).toBe(0);
    expect(output.slice(0, begins.length)).toBe(begins);
    expect(output).toContain("140 Russian diplomats, expelled by 25 countries");
    expect(output).not.toContain("█");
  });

  it("is made of bars where nothing else can be shown", async () => {
    const asked = await run(["ask", "/map nato"]);
    const { code, output } = await run(["map", "nato"]);
    expect(code).toBe(0);
    expect(output).toBe(asked.output);
    expect(output).toContain("60  ████████████████████████  United States");
  });
});
