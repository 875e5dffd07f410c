/** What stands behind a choice in a menu: the text that is asked when it is picked, packed where it is long. */
import { pack, unpack } from "./compress-text.ts";

/** Stands before a value that is packed; nobody's name begins with it. */
const packed = "≡";

/** What a picked choice means; what was typed by hand means itself. */
export function fromValue(value: string): string {
  return value.startsWith(packed) ? (unpack(value.slice(packed.length)) ?? value) : value;
}

export const toValue = (text: string, most: number): string =>
  text.length <= most ? text : `${packed}${pack(text)}`;
