/** The lines of a stream of bytes, each as soon as it is there. */
export type InputLine =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "too-long"; readonly beginning: string };

export const maxBytes = 1024 * 1024;

const lineFeed = 10;
const shownBytes = 60;

/** Ends with LF or CRLF; what is no UTF-8 becomes U+FFFD, and a byte order mark goes. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  const line = new HeldLine();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      line.add(chunk.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty) yield line.take();
}

/** What has come of a line so far; of an overlong one only the beginning. */
class HeldLine {
  #parts: Uint8Array[] = [];
  #bytes = 0;

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  add(part: Uint8Array): void {
    if (this.#bytes <= maxBytes) this.#parts.push(part);
    this.#bytes += part.length;
  }

  take(): InputLine {
    const isTooLong = this.#bytes > maxBytes + 1;
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#bytes = 0;
    if (isTooLong) return { kind: "too-long", beginning: decode(bytes.subarray(0, shownBytes)) };
    return { kind: "line", text: decode(bytes).replace(/\r$/, "") };
  }
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
