/** Draws the frame of a picture: title, subtitle, and the source at its foot. */
import type { Picture } from "../answer/picture.ts";
import type { Box } from "./box.ts";
import type { DrawingContext } from "./drawing-context.ts";
import { fitText } from "./fit-text.ts";
import { tag, textElement } from "./svg.ts";
import type { Theme } from "./theme.ts";

/** The size of link previews. On a phone a text of size 22 is then of 7, which is a caption's size. */
const canvas = { width: 1200, height: 675 } as const;

const margin = 36;
const width = canvas.width - 2 * margin;

interface FrameTexts extends Pick<Picture, "title" | "subtitle" | "source"> {
  /** Above the source, a line each where they fit. */
  readonly notes?: readonly string[];
}

/** @param draw draws the picture itself, into the space that the frame leaves */
export function drawFrame(
  tools: DrawingContext,
  theme: Theme,
  { title, subtitle, source, notes = [] }: FrameTexts,
  draw: (space: Box) => string,
): string {
  const head = drawHeading(tools, theme, tools.plain(title), tools.plain(subtitle));
  const foot = drawFooter(tools, theme, notes, tools.plain(source));
  const space = { x: margin, y: head.height, width, height: foot.y - head.height };
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${canvas.width} ${canvas.height}`,
      ...canvas,
      // for machines: names of fonts
      "font-family": "Inter, Arial, sans-serif",
    },
    tag("title", {}, tools.plain(title).replace(/[&<>]/g, " ")),
    tag("rect", { ...canvas, fill: theme.page }),
    head.drawn,
    draw(space),
    foot.drawn,
  );
}

function drawHeading(tools: DrawingContext, theme: Theme, title: string, subtitle: string) {
  const large = fitText(tools, title, {
    width,
    lines: 1,
    sizes: [44, 42, 40, 38, 36, 34],
    weight: 700,
  });
  const head =
    large.lines.length > 1
      ? fitText(tools, title, { width, lines: 2, sizes: [34, 32, 30, 28, 26], weight: 700 })
      : large;
  const under = fitText(tools, subtitle, {
    width,
    lines: 1,
    sizes: [26, 25, 24, 23, 22],
    weight: 400,
  });
  const rows = [
    ...head.lines.map((text) => ({ text, size: head.size, weight: 700, fill: theme.ink }) as const),
    ...under.lines.map(
      (text) => ({ text, size: under.size, weight: 400, fill: theme.faint }) as const,
    ),
  ];
  let y = 22;
  const drawn = rows.map((row) => {
    y += row.size * 1.28;
    return textElement({ ...row, x: margin, y: y - row.size * 0.3 });
  });
  return { drawn: drawn.join(""), height: y + 12 };
}

/** The notes in the colour of texts, the source below them in a fainter one. */
function drawFooter(tools: DrawingContext, theme: Theme, notes: readonly string[], source: string) {
  const bounds = { width, lines: 1, sizes: [22, 21, 20, 19], weight: 400 } as const;
  const rows = [
    ...notes.map((note) => ({ ...fitText(tools, note, bounds), fill: theme.ink })),
    { ...fitText(tools, source, bounds), fill: theme.faint },
  ].flatMap(({ lines, size, fill }) => lines.map((text) => ({ text, size, fill })));
  const top = canvas.height - 20 - rows.reduce((sum, { size }) => sum + size * 1.3, 0);
  let y = top;
  const drawn = rows.map(({ text, size, fill }) => {
    y += size * 1.3;
    return textElement({ text, x: margin, y: y - size * 0.2, size, weight: 400, fill });
  });
  return { drawn: drawn.join(""), y: top - 6 };
}
