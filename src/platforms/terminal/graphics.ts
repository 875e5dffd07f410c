/**
 * Detects the graphics protocol of a terminal, and writes a picture in it. Asking the terminal would
 * mean waiting for its reply, so those known for a protocol are listed.
 */
import type { ProgramIo } from "./io.ts";

export const graphicsNames = ["kitty", "iterm", "sixel", "none"] as const;

export type Graphics = (typeof graphicsNames)[number];

/** None inside tmux or screen: the terminal around them decides, which can't be seen from here. */
export function detectGraphics({
  output,
  environment,
}: Pick<ProgramIo, "output" | "environment">): Graphics {
  const { TERM = "", TERM_PROGRAM = "", TMUX, STY } = environment;
  if (output.isTTY !== true || TMUX || STY) return "none";
  if (environment["KITTY_WINDOW_ID"] || /^xterm-(?:kitty|ghostty)$/.test(TERM)) return "kitty";
  if (environment["KONSOLE_VERSION"]) return "kitty";
  return (
    graphicsByProgram[TERM_PROGRAM] ??
    (/^(?:foot|mlterm|contour|yaft)/.test(TERM) ? "sixel" : "none")
  );
}

/**
 * https://sw.kovidgoyal.net/kitty/graphics-protocol, https://iterm2.com/documentation-images.html,
 * https://www.arewesixelyet.com
 */
const graphicsByProgram: Readonly<Record<string, Graphics>> = {
  ghostty: "kitty",
  "iTerm.app": "iterm",
  WezTerm: "iterm",
  mintty: "iterm",
  rio: "iterm",
  contour: "sixel",
};

/** Kitty refuses longer chunks: https://sw.kovidgoyal.net/kitty/graphics-protocol/#remote-client */
const maxChunkLength = 4096;

/**
 * The escape sequences that show a picture.
 * @param base64 a PNG
 * @param columns the width to show it at
 */
export function toKitty(base64: string, columns: number): string {
  const chunks = base64.match(new RegExp(`.{1,${maxChunkLength}}`, "g")) ?? [];
  return chunks
    .map((chunk, at) => {
      const more = at === chunks.length - 1 ? 0 : 1;
      const head = at === 0 ? `a=T,f=100,q=2,c=${columns},m=${more}` : `m=${more}`;
      return `\x1b_G${head};${chunk}\x1b\\`;
    })
    .join("");
}

/** The same for iTerm2's protocol: https://iterm2.com/documentation-images.html */
export function toIterm(base64: string, columns: number): string {
  return `\x1b]1337;File=inline=1;width=${columns};preserveAspectRatio=1:${base64}\x07`;
}
