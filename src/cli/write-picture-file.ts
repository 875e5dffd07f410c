/** Draws a picture into a file, as SVG or PNG. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Picture } from "../answer/picture.ts";
import { loadDrawingContext } from "../drawing/load-drawing-context.ts";
import { renderPng } from "../drawing/rasterize.ts";
import { drawPicture } from "../pictures/draw-picture.ts";
import type { ThemeName } from "../pictures/theme.ts";
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";

const strings = english.commandLine.picture;

/** A file is also for print, and for screens with twice the points. */
const zoom = 2;

interface PictureFileOptions {
  readonly file: { readonly path: string; readonly form: "svg" | "png" };
  readonly theme: ThemeName;
  readonly locale: string;
}

/** @returns whether the file was written; where it was not, the reason is printed */
export function writePictureFile(
  io: ProgramIo,
  picture: Picture,
  { file, theme, locale }: PictureFileOptions,
): boolean {
  const svg = drawPicture(loadDrawingContext(locale), picture, theme);
  try {
    writeFileSync(
      resolve(io.workingDirectory, file.path),
      file.form === "svg" ? svg : renderPng(svg, zoom),
    );
  } catch (error) {
    // An error of the file system is for the user to mend; anything else is unexpected.
    if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
    io.errorOutput.write(`${printable(strings.notWritten(file.path, error.code))}\n`);
    return false;
  }
  io.output.write(`${printable(strings.written(file.path))}\n`);
  return true;
}
