import { describe, expect, it } from "vitest";
import { detectScreen } from "../../../src/platforms/terminal/screen.ts";
import { testIo } from "./fake-io.ts";

function screen(environment: Readonly<Record<string, string>>, terminal?: { columns?: number }) {
  const { output } = testIo();
  return detectScreen({
    output: terminal ? Object.assign(output, { isTTY: true }, terminal) : output,
    environment,
  });
}

const kitty = { TERM: "xterm-kitty" };

describe("the screen", () => {
  it.each([
    ["80 columns wide behind a pipe", {}, undefined, 80],
    ["as wide as the terminal", {}, { columns: 61 }, 61],
    ["no wider than can be read", {}, { columns: 300 }, 100],
    ["no narrower than can be laid out", {}, { columns: 3 }, 20],
    ["as wide as COLUMNS says", { COLUMNS: "50" }, { columns: 61 }, 50],
    ["not as wide as nonsense says", { COLUMNS: "wide" }, { columns: 61 }, 61],
    ["80 columns where the terminal does not know", {}, { columns: 0 }, 80],
  ])("is %s", (_, environment, terminal, width) => {
    expect(screen(environment as Record<string, string>, terminal).width).toBe(width);
  });

  it.each([
    [{}, undefined, false],
    [{}, {}, true],
    [{ NO_COLOR: "1" }, {}, false],
    [{ NO_COLOR: "" }, {}, true],
    [{ TERM: "dumb" }, {}, false],
    [{ FORCE_COLOR: "1" }, undefined, true],
    [{ FORCE_COLOR: "0" }, {}, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, {}, true],
  ])("with %j, terminal %j, has colours: %j", (environment, terminal, hasColour) => {
    expect(screen(environment as Record<string, string>, terminal).hasColour).toBe(hasColour);
  });

  it.each([
    [{}, {}, false],
    [kitty, {}, true],
    [kitty, undefined, false],
    [{ ...kitty, TMUX: "/tmp/tmux-0/default,1,0" }, {}, false],
    [{ ...kitty, FORCE_HYPERLINK: "0" }, {}, false],
    [{ FORCE_HYPERLINK: "1" }, undefined, true],
    [{ TERM_PROGRAM: "vscode" }, {}, true],
    [{ TERM_PROGRAM: "Apple_Terminal" }, {}, false],
    [{ VTE_VERSION: "4900" }, {}, false],
    [{ VTE_VERSION: "7200" }, {}, true],
    [{ WT_SESSION: "x" }, {}, true],
    [{ TERM: "dumb", WT_SESSION: "x" }, {}, false],
  ])("with %j, terminal %j, has links: %j", (environment, terminal, hasLinks) => {
    expect(screen(environment as Record<string, string>, terminal).hasLinks).toBe(hasLinks);
  });
});
