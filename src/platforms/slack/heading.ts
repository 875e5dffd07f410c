/** A heading between blocks. */
import type { Block } from "./block-kit.ts";
import { plainText } from "./escape.ts";
import { header } from "./limits.ts";

export const heading = (title: string): Block => ({
  type: "header",
  text: plainText(title, header.text),
});
