import { describe, expect, it } from "vitest";
import { detectGraphics, toKitty } from "../../../src/platforms/terminal/graphics.ts";
import { testIo } from "./fake-io.ts";

describe("the way of showing pictures", () => {
  it.each([
    [{ TERM: "xterm-kitty" }, "kitty"],
    [{ TERM_PROGRAM: "ghostty" }, "kitty"],
    [{ TERM_PROGRAM: "iTerm.app" }, "iterm"],
    [{ TERM_PROGRAM: "WezTerm" }, "iterm"],
    [{ TERM: "foot" }, "sixel"],
    [{ TERM: "xterm-256color" }, "none"],
    [{ TERM: "xterm-kitty", TMUX: "/tmp/tmux" }, "none"],
    [{}, "none"],
  ])("of %j is %s", (environment, way) => {
    const output = Object.assign(testIo().output, { isTTY: true });
    expect(detectGraphics({ output, environment })).toBe(way);
  });

  it("of a pipe is none, whatever terminal is around it", () => {
    const { output } = testIo();
    expect(detectGraphics({ output, environment: { TERM: "xterm-kitty" } })).toBe("none");
  });
});

it("for kitty a long picture goes out in pieces that it takes, and whole", () => {
  const base64 = "abcd".repeat(3000);
  const pieces = toKitty(base64, 80)
    .split("\u001b\\")
    .filter((piece) => piece !== "");
  expect(pieces.map((piece) => /m=(\d)/.exec(piece)?.[1])).toEqual(["1", "1", "0"]);
  expect(pieces.map((piece) => piece.split(";")[1]).join("")).toBe(base64);
});
