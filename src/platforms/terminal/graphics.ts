/** Which way of showing pictures a terminal knows. Asking it would take a wait; those known for it are listed. */
import type { ProgramIo } from "./io.ts";

export const graphicsNames = ["kitty", "iterm", "sixel", "none"] as const;

export type Graphics = (typeof graphicsNames)[number];

/** Inside tmux or screen the terminal around it decides, which can't be seen from here. */
export function detectGraphics({
  output,
  environment,
}: Pick<ProgramIo, "output" | "environment">): Graphics {
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

/* merged: A picture as the escape sequences with which a terminal shows it. */

/** Longer pieces are refused: https://sw.kovidgoyal.net/kitty/graphics-protocol/#remote-client */
const maxLength = 4096;

/** @param columns how wide it is shown */
export function toKitty(base64: string, columns: number): string {
  const pieces = base64.match(new RegExp(`.{1,${maxLength}}`, "g")) ?? [];
  return pieces
    .map((piece, at) => {
      const more = at === pieces.length - 1 ? 0 : 1;
      const head = at === 0 ? `a=T,f=100,q=2,c=${columns},m=${more}` : `m=${more}`;
      return `\x1b_G${head};${piece}\x1b\\`;
    })
    .join("");
}

/** https://iterm2.com/documentation-images.html */
export function toIterm(base64: string, columns: number): string {
  return `\x1b]1337;File=inline=1;width=${columns};preserveAspectRatio=1:${base64}\x07`;
}
