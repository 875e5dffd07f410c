/** Reads texts and lists of a payload of any form: what is not there, or of another type, is empty. */

export const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** @returns the text that stands under a name, where the value is an object with one */
export const textAt = (value: unknown, name: string): string => textOf(Object(value)[name]);

/** Joins texts with a line for each; blank ones have none. */
export const joinNonBlank = (texts: readonly string[]): string =>
  texts.filter((text) => text.trim() !== "").join("\n");
