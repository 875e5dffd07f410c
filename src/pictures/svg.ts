/** Writes SVG elements. The same values give the same bytes: attributes in their order, numbers with one decimal. */
import type { Weight } from "./drawing-context.ts";
import type { Theme } from "./theme.ts";
import { shadeOf } from "./theme.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === "number" ? formatNumber(value) : escapeXml(value)}"`,
    );
  const open = `<${name}${written.join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

export interface TextOptions {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** The colour of an outline that keeps letters readable on any ground. */
  readonly rim?: string | undefined;
}

export function textElement({ text, x, y, size, weight, fill, anchor, rim }: TextOptions): string {
  const { length } = text.trim();
  if (length === 0) return "";
  return tag(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      fill,
      "text-anchor": anchor === "start" ? undefined : anchor,
      ...(rim !== undefined && {
        stroke: rim,
        "stroke-width": 5,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    },
    escapeXml(text),
  );
}

/** Escapes text for an element or an attribute; characters that XML does not allow are left out. */
function escapeXml(text = ""): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (mark) => xmlEntities[mark] ?? mark);
}

const xmlEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export const formatNumber = (value: number): string => String(Math.round(value * 10) / 10);

/** The pattern of bars that are in no sum: an organisation's own measures. */
export function stripePattern(theme: Theme): string {
  const diagonal = { patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return tag(
    "defs",
    {},
    tag(
      "pattern",
      { id: "apart", width: 10, height: 10, ...diagonal },
      tag("rect", { width: 10, height: 10, fill: shadeOf(theme, 1).fill }),
      tag("rect", { width: 4, height: 10, fill: shadeOf(theme, 5).fill }),
    ),
  );
}
