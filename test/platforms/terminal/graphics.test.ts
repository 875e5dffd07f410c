import { describe, expect, it } from "vitest";
import { detectGraphics, toKitty } from "../../../src/platforms/terminal/graphics.ts";
import { testIo } from "./fake-io.ts";

describe("the graphics protocol", () => {
  it.each([
    [{ TERM: "xterm-kitty" }, "kitty"],
    [{ TERM_PROGRAM: "ghostty" }, "kitty"],
    [{ TERM_PROGRAM: "iTerm.app" }, "iterm"],
    [{ TERM_PROGRAM: "WezTerm" }, "iterm"],
    [{ TERM: "foot" }, "sixel"],
    [{ TERM: "xterm-256color" }, "none"],
    [{ TERM: "xterm-kitty", TMUX: "/tmp/tmux" }, "none"],
    [{}, "none"],
  ])("of %j is %s", (environment, graphics) => {
    const output = Object.assign(testIo().output, { isTTY: true });
    expect(detectGraphics({ output, environment })).toBe(graphics);
  });

  it("of a pipe is none, whatever terminal is around it", () => {
    const { output } = testIo();
    expect(detectGraphics({ output, environment: { TERM: "xterm-kitty" } })).toBe("none");
  });
});

it("for kitty a long picture goes out in chunks that it takes, and whole", () => {
  const base64 = "abcd".repeat(3000);
  const chunks = toKitty(base64, 80)
    .split("\u001b\\")
    .filter((chunk) => chunk !== "");
  expect(chunks.map((chunk) => /m=(\d)/.exec(chunk)?.[1])).toEqual(["1", "1", "0"]);
  expect(chunks.map((chunk) => chunk.split(";")[1]).join("")).toBe(base64);
});
