/** A picture as the escape sequences with which a terminal shows it. */

/** Longer pieces are refused: https://sw.kovidgoyal.net/kitty/graphics-protocol/#remote-client */
const mostLetters = 4096;

/** @param columns how wide it is shown */
export function toKitty(base64: string, columns: number): string {
  const pieces = base64.match(new RegExp(`.{1,${mostLetters}}`, "g")) ?? [];
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
