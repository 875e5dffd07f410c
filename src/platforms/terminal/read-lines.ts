/** Splits a stream of bytes into lines, each yielded as soon as it is complete. */
export type InputLine =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "too-long"; readonly beginning: string };

export const maxLineBytes = 1024 * 1024;

const lineFeed = 10;
/** Of a line that is too long. */
const beginningBytes = 60;

/** Lines end in LF or CRLF. Invalid UTF-8 becomes U+FFFD, and a byte order mark is dropped. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  const line = new LineBuffer();
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

/** Collects the parts of a line; of a line that is too long only the beginning. */
class LineBuffer {
  #parts: Uint8Array[] = [];
  #bytes = 0;

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  add(part: Uint8Array): void {
    if (this.#bytes <= maxLineBytes) this.#parts.push(part);
    this.#bytes += part.length;
  }

  take(): InputLine {
    const isTooLong = this.#bytes > maxLineBytes + 1;
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#bytes = 0;
    if (isTooLong)
      return { kind: "too-long", beginning: decode(bytes.subarray(0, beginningBytes)) };
    return { kind: "line", text: decode(bytes).replace(/\r$/, "") };
  }
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
