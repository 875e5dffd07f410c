/** Builders of answers: short functions for inlines and blocks, and a template for sentences of them. */
import type { Block, Fact, Inline, IsoDate, Line } from "./answer.ts";

export const text = (value: string): Inline => ({ kind: "text", text: value });
export const strong = (value: string): Inline => ({ kind: "strong", text: value });
export const link = (label: string, url: string): Inline => ({ kind: "link", text: label, url });
export const date = (value: IsoDate): Inline => ({ kind: "date", date: value });
export const count = (value: number): Inline => ({ kind: "count", value });
export const share = (value: number): Inline => ({ kind: "share", value });
export const country = (code: string, name: string): Inline => ({ kind: "country", code, name });

export const citation = (numbers: readonly number[]): Inline => ({ kind: "citation", numbers });

type Piece = string | Inline | Line;

/** A sentence with things in it: line`${country("DE", "Germany")} expelled ${count(4)}.` */
export function line(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Line {
  const out: Inline[] = [];
  strings.forEach((string, index) => {
    if (string !== "") out.push(text(string));
    const piece = pieces[index];
    if (piece !== undefined) out.push(...inlines(piece));
  });
  return out;
}

/** Several lines as one, with something between them; empty ones leave no gap. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines
    .filter((each) => each.length > 0)
    .flatMap((each, index) => (index === 0 ? each : [text(between), ...each]));
}

export const paragraph = (value: Line): Block => ({ kind: "paragraph", line: value });
export const facts = (values: readonly Fact[]): Block => ({ kind: "facts", facts: values });
/** A list that is shown in part where messages have limits. */
export const cutList = (
  lines: readonly Line[],
  limit: { readonly shown: number; readonly more: Line },
): Block => ({ kind: "list", lines, ...(lines.length > limit.shown && { limit }) });
export const list = (lines: readonly Line[]): Block => ({ kind: "list", lines });

function inlines(piece: Piece): Line {
  if (typeof piece === "string") return piece === "" ? [] : [text(piece)];
  return "kind" in piece ? [piece] : piece;
}

/** A labelled fact of several lines; no fact where there is no line. */
export function factOf(label: string, lines: readonly Line[], between = "; "): readonly Fact[] {
  return lines.length === 0 ? [] : [{ label, value: joinLines(lines, between) }];
}
