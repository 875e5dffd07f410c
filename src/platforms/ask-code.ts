/**
 * Encodes a question as one short line, for a button to carry, and decodes it. The first character is a version that says
 * how the rest is written, so that buttons under old answers can be read for ever:
 *
 *     1/expelled Germany wave:2018      as a person would type it
 *     2["ask","","/odd  question"]      as JSON, where typing it would not give the same
 *     3 and a few odd letters           either of them, compressed
 */
import * as z from "zod";
import type { Ask } from "../answer/ask.ts";
import { plainWords, unnamed } from "../answer/ask.ts";
import { formatAskText, parseAskText } from "./ask-text.ts";
import { compressText, decompressText } from "./compress-text.ts";
import { parseJson } from "./parse-json.ts";

/** @returns undefined where the question fits in no way; its language is left out: the person who presses has their own */
export function encodeAsk(ask: Ask, maxLength: number): string | undefined {
  const plain = toSimpleWords(ask) ?? toWords(ask) ?? toJson(ask);
  if (plain.length <= maxLength) return plain;
  const packed = `3${compressText(plain)}`;
  return packed.length <= maxLength ? packed : undefined;
}

/** @returns undefined where the code is damaged, or of a version to come; never throws */
export function decodeAsk(code: string): Ask | undefined {
  const rest = code.slice(1);
  switch (code[0]) {
    case "1":
      return parseAskText(rest);
    case "2":
      return fromJson(rest);
    case "3":
      return fromCompressed(rest);
  }
  return undefined;
}

/** Words that are parsed back as they are: one space between them, nothing that means more than itself. */
const simpleWords = /^(?!.*(?<![^ ])private$)[\p{L}\p{N},.'’-]+(?: [\p{L}\p{N},.'’-]+)*$/iu;
const simpleName = /^[a-z][a-z-]*$/;
const simpleValue = /^[\p{L}\p{N}.-]+$/u;

/** Most questions need not be parsed back to prove that they stay the same: a message has some five, and people wait for it. */
function toSimpleWords({ command, typed }: Ask): string | undefined {
  if (command === plainWords || !simpleName.test(command)) return undefined;
  let code = `1/${command}`;
  for (const [at, { option, text }] of typed.entries()) {
    if (at === 0 && option === unnamed && simpleWords.test(text)) code += ` ${text}`;
    else if (simpleName.test(option) && simpleValue.test(text)) code += ` ${option}:${text}`;
    else return undefined;
  }
  return code;
}

function toWords(ask: Ask): string | undefined {
  const written = formatAskText(ask);
  return isSame(parseAskText(written), ask) ? `1${written}` : undefined;
}

function isSame(one: Ask, other: Ask): boolean {
  if (one.command !== other.command || one.typed.length !== other.typed.length) return false;
  return one.typed.every(
    ({ option, text }, at) => option === other.typed[at]?.option && text === other.typed[at]?.text,
  );
}

function toJson({ command, typed }: Ask): string {
  return `2${JSON.stringify([command, ...typed.flatMap(({ option, text }) => [option, text])])}`;
}

const parts = z.array(z.string()).min(1).max(60);

function fromJson(text: string): Ask | undefined {
  const read = parts.safeParse(parseJson(text));
  if (!read.success) return undefined;
  const [command = plainWords, ...rest] = read.data;
  if (rest.length % 2 !== 0) return undefined;
  const typed = rest.flatMap((option, at) =>
    at % 2 === 0 ? [{ option, text: rest[at + 1] ?? "" }] : [],
  );
  return { command, typed };
}

function fromCompressed(rest: string): Ask | undefined {
  const plain = decompressText(rest);
  return plain === undefined || plain.startsWith("3") ? undefined : decodeAsk(plain);
}
