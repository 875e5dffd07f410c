/** Escaped markup that somebody pasted: "lt" in it is no Lithuania, and its semicolon ends no part of a list. */
const entity = /&(?:lt|gt|amp|quot|apos|nbsp|#x?[\da-f]+);/gi;

export const withoutMarkup = (typed: string): string => typed.replace(entity, " ");
