/** Reads what was typed behind `nongrata map`; everything that is wrong with it is told at once. */
import { extname } from "node:path";
import { closestMatch } from "../book/names/closest-match.ts";
import type { ThemeName } from "../pictures/theme.ts";
import { readLocale } from "../platforms/parse-locale.ts";
import { printable } from "../platforms/printable.ts";
import type { Graphics } from "../platforms/terminal/graphics.ts";
import { graphicsNames } from "../platforms/terminal/graphics.ts";
import { english } from "../words/english.ts";

export interface PictureOptions {
  readonly out?: string;
  readonly theme?: string;
  readonly graphics?: string;
  readonly wave?: string;
  readonly asOf?: string;
  readonly locale?: string;
}

export interface PictureCall {
  readonly file?: { readonly path: string; readonly form: "svg" | "png" };
  readonly theme: ThemeName;
  /** Where it is not to be found out. */
  readonly graphics?: Graphics;
  readonly locale?: string;
}

type Read =
  | ({ readonly kind: "call" } & PictureCall)
  | { readonly kind: "wrong"; readonly lines: readonly string[] };

const strings = english.commandLine.usage;
const themeNames = ["light", "dark"] as const;

export function parsePictureOptions({ out, theme, graphics, locale }: PictureOptions): Read {
  const file = readFile(out);
  const look = readChoice("--theme", theme, themeNames);
  const way = readChoice("--graphics", graphics, graphicsNames);
  const spoken = readSpoken(locale);
  const wrong = [file, look, way, spoken].flatMap((each) => each.wrong ?? []);
  if (wrong.length > 0) return { kind: "wrong", lines: wrong.map(printable) };
  return {
    kind: "call",
    theme: look.value ?? "light",
    ...(file.value !== undefined && { file: file.value }),
    ...(way.value !== undefined && { graphics: way.value }),
    ...(spoken.value !== undefined && { locale: spoken.value }),
  };
}

/** Neither, where nothing was typed. */
interface Part<Value> {
  readonly value?: Value;
  readonly wrong?: string;
}

function readFile(path: string | undefined): Part<NonNullable<PictureCall["file"]>> {
  if (path === undefined) return {};
  const form = formOf(path);
  return form === undefined ? { wrong: strings.pictureFile(path) } : { value: { path, form } };
}

function readChoice<Choice extends string>(
  option: string,
  found: string | undefined,
  known: readonly Choice[],
): Part<Choice> {
  if (found === undefined) return {};
  const value = known.find((each) => each === found);
  if (value !== undefined) return { value };
  return { wrong: strings.choice(option, found, known, closestMatch(found, known)) };
}

function readSpoken(typed: string | undefined): Part<string> {
  if (typed === undefined) return {};
  const spoken = readLocale(typed);
  return spoken.kind === "locale"
    ? { value: spoken.locale }
    : { wrong: strings.locale(spoken.found, spoken.nearest) };
}

function formOf(path: string): "svg" | "png" | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === ".svg") return "svg";
  return ending === ".png" ? "png" : undefined;
}
