/** Parses the options of `nongrata map` and `timeline`; everything that is wrong with them is reported at once. */
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
  /** Left out where the terminal is to be asked. */
  readonly graphics?: Graphics;
  readonly locale?: string;
}

type PictureOptionsResult =
  | ({ readonly kind: "call" } & PictureCall)
  | { readonly kind: "wrong"; readonly lines: readonly string[] };

const strings = english.commandLine.usage;
const themeNames = ["light", "dark"] as const;

export function parsePictureOptions({
  out,
  theme,
  graphics,
  locale,
}: PictureOptions): PictureOptionsResult {
  const file = readFileOption(out);
  const look = readChoice("--theme", theme, themeNames);
  const way = readChoice("--graphics", graphics, graphicsNames);
  const language = readLocaleOption(locale);
  const wrong = [file, look, way, language].flatMap((each) => each.wrong ?? []);
  if (wrong.length > 0) return { kind: "wrong", lines: wrong.map(printable) };
  return {
    kind: "call",
    theme: look.value ?? "light",
    ...(file.value !== undefined && { file: file.value }),
    ...(way.value !== undefined && { graphics: way.value }),
    ...(language.value !== undefined && { locale: language.value }),
  };
}

/** The value of one option, or what is wrong with it; neither where it was not typed. */
interface OptionResult<Value> {
  readonly value?: Value;
  readonly wrong?: string;
}

function readFileOption(path: string | undefined): OptionResult<NonNullable<PictureCall["file"]>> {
  if (path === undefined) return {};
  const form = formOf(path);
  return form === undefined ? { wrong: strings.pictureFile(path) } : { value: { path, form } };
}

function readChoice<Choice extends string>(
  option: string,
  found: string | undefined,
  known: readonly Choice[],
): OptionResult<Choice> {
  if (found === undefined) return {};
  const value = known.find((each) => each === found);
  if (value !== undefined) return { value };
  return { wrong: strings.choice(option, found, known, closestMatch(found, known)) };
}

function readLocaleOption(typed: string | undefined): OptionResult<string> {
  if (typed === undefined) return {};
  const read = readLocale(typed);
  return read.kind === "locale"
    ? { value: read.locale }
    : { wrong: strings.locale(read.found, read.nearest) };
}

function formOf(path: string): "svg" | "png" | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === ".svg") return "svg";
  return ending === ".png" ? "png" : undefined;
}
