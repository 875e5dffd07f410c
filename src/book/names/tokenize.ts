/** Splits a text into words, each as it was typed and folded. */
import { fold } from "./fold.ts";

export interface NameToken {
  readonly raw: string;
  readonly folded: string;
}

/** One word as typed may be several folded ones: "Guinea-Bissau". */
export function tokenize(part: string): readonly NameToken[] {
  return part.split(/[\s\p{Zs}]+/u).flatMap((raw) => {
    const folded = fold(raw).split(" ");
    const isWhole = folded.length === 1;
    return folded
      .filter((word) => word !== "")
      .map((word) => ({ raw: isWhole ? trimSigns(raw) : word, folded: word }));
  });
}

export const rawOf = (words: readonly NameToken[]): string => words.map(({ raw }) => raw).join(" ");
export const foldedOf = (words: readonly NameToken[]): string =>
  words.map(({ folded }) => folded).join(" ");

/** In capitals, like a code: US, U.S., DEU. */
export function isShouted({ raw }: NameToken): boolean {
  return /^\p{Lu}[\p{Lu}.]+$/u.test(raw);
}

const trimSigns = (raw: string): string => raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** HTML entities that somebody pasted: "lt" in one is no Lithuania, and its semicolon separates no names of a list. */
const entity = /&(?:lt|gt|amp|quot|apos|nbsp|#x?[\da-f]+);/gi;

export const stripEntities = (typed: string): string => typed.replace(entity, " ");
