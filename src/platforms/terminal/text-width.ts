/** How many columns a text takes in a terminal. */
import stringWidth from "string-width";

/** Latin letters, digits and the usual marks take a column each; the rest is looked up. */
const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff–—‘’“”•…│]*$/;

export const textWidth = (text: string): number =>
  narrow.test(text) ? text.length : stringWidth(text);
