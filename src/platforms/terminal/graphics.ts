/** Which way of showing pictures a terminal knows. Asking it would take a wait; those known for it are listed. */
import type { Io } from "./io.ts";

export const graphicsNames = ["kitty", "iterm", "sixel", "none"] as const;

export type Graphics = (typeof graphicsNames)[number];

/** Inside tmux or screen the terminal around it decides, which can't be seen from here. */
export function graphicsOf({ output, environment }: Pick<Io, "output" | "environment">): Graphics {
  const { TERM = "", TERM_PROGRAM = "", TMUX, STY } = environment;
  if (output.isTTY !== true || TMUX || STY) return "none";
  if (environment["KITTY_WINDOW_ID"] || /^xterm-(?:kitty|ghostty)$/.test(TERM)) return "kitty";
  if (environment["KONSOLE_VERSION"]) return "kitty";
  return byProgram[TERM_PROGRAM] ?? (/^(?:foot|mlterm|contour|yaft)/.test(TERM) ? "sixel" : "none");
}

/**
 * https://sw.kovidgoyal.net/kitty/graphics-protocol, https://iterm2.com/documentation-images.html,
 * https://www.arewesixelyet.com
 */
const byProgram: Readonly<Record<string, Graphics>> = {
  ghostty: "kitty",
  "iTerm.app": "iterm",
  WezTerm: "iterm",
  mintty: "iterm",
  rio: "iterm",
  contour: "sixel",
};
