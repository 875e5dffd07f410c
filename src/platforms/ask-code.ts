/**
 * A question as one short line, for a button to carry: read again, it is the same question. The first character tells how
 * the rest is written, so that buttons under old answers can be read for ever:
 *
 *     1/expelled Germany wave:2018      as a person would type it
 *     2["ask","","/odd  question"]      as JSON, where typing it would not give the same
 *     3 and a few odd letters           either of them, packed
 */
import * as z from "zod";
import type { Ask } from "../answer/ask.ts";
import { plainWords, unnamed } from "../answer/ask.ts";
import { formatAskText, parseAskText } from "./ask-text.ts";
import { compressText, decompressText } from "./compress-text.ts";

/** @returns nothing where the question fits in no way; the asker's language is left to whoever presses */
export function encodeAsk(asked: Ask, maxLength: number): string | undefined {
  const plain = simply(asked) ?? inWords(asked) ?? inJson(asked);
  if (plain.length <= maxLength) return plain;
  const packed = `3${compressText(plain)}`;
  return packed.length <= maxLength ? packed : undefined;
}

/** @returns nothing where the code is damaged, or of a version to come; never throws */
export function decodeAsk(code: string): Ask | undefined {
  const rest = code.slice(1);
  switch (code[0]) {
    case "1":
      return parseAskText(rest);
    case "2":
      return fromJson(rest);
    case "3":
      return fromPacked(rest);
  }
  return undefined;
}

/** Words that are read back as they are: one space between them, nothing that means more than itself. */
const simpleWords = /^(?!.*(?<![^ ])private$)[\p{L}\p{N},.'’-]+(?: [\p{L}\p{N},.'’-]+)*$/iu;
const simpleName = /^[a-z][a-z-]*$/;
const simpleValue = /^[\p{L}\p{N}.-]+$/u;

/** Most questions need no reading back to be sure of them: a message has some five, and people wait for it. */
function simply({ command, typed }: Ask): string | undefined {
  if (command === plainWords || !simpleName.test(command)) return undefined;
  let code = `1/${command}`;
  for (const [at, { option, text }] of typed.entries()) {
    if (at === 0 && option === unnamed && simpleWords.test(text)) code += ` ${text}`;
    else if (simpleName.test(option) && simpleValue.test(text)) code += ` ${option}:${text}`;
    else return undefined;
  }
  return code;
}

function inWords(asked: Ask): string | undefined {
  const written = formatAskText(asked);
  return isSame(parseAskText(written), asked) ? `1${written}` : undefined;
}

function isSame(one: Ask, other: Ask): boolean {
  if (one.command !== other.command || one.typed.length !== other.typed.length) return false;
  return one.typed.every(
    ({ option, text }, at) => option === other.typed[at]?.option && text === other.typed[at]?.text,
  );
}

function inJson({ command, typed }: Ask): string {
  return `2${JSON.stringify([command, ...typed.flatMap(({ option, text }) => [option, text])])}`;
}

const parts = z.array(z.string()).min(1).max(60);

function fromJson(text: string): Ask | undefined {
  const read = parts.safeParse(parsed(text));
  if (!read.success) return undefined;
  const [command = plainWords, ...rest] = read.data;
  if (rest.length % 2 !== 0) return undefined;
  const typed = rest.flatMap((option, at) =>
    at % 2 === 0 ? [{ option, text: rest[at + 1] ?? "" }] : [],
  );
  return { command, typed };
}

function fromPacked(rest: string): Ask | undefined {
  const plain = decompressText(rest);
  return plain === undefined || plain.startsWith("3") ? undefined : decodeAsk(plain);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no code of ours.
    return undefined;
  }
}
