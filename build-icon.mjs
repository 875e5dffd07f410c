/** Converts an SVG to an ICO of several sizes, each as PNG: https://en.wikipedia.org/wiki/ICO_(file_format) */

/** In a tab, in a tab of a sharp screen, on a desktop. */
const sizes = [16, 32, 48];

const headerLength = 6;
const entryLength = 16;

/** @param svg the drawing, as bytes */
export async function toIco(svg) {
  const { Resvg } = await import("@resvg/resvg-js");
  const pngs = sizes.map((size) =>
    new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng(),
  );
  const header = Buffer.alloc(headerLength);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  return Buffer.concat([header, ...pngs.map((png, at) => entryOf(png, at, pngs)), ...pngs]);
}

/** The directory's entry of one size. */
function entryOf(png, at, pngs) {
  const entry = Buffer.alloc(entryLength);
  entry.writeUInt8(sizes[at], 0);
  entry.writeUInt8(sizes[at], 1);
  entry.writeUInt16LE(1, 4);
  entry.writeUInt16LE(32, 6);
  entry.writeUInt32LE(png.length, 8);
  const before = pngs.slice(0, at).reduce((sum, { length }) => sum + length, 0);
  entry.writeUInt32LE(headerLength + entryLength * sizes.length + before, 12);
  return entry;
}
