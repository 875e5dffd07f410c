/** A heading between blocks. */

import { header } from "../limits.ts";
import type { Block } from "../rendering/block-kit.ts";
import { plainText } from "../rendering/escape.ts";

export const heading = (title: string): Block => ({
  type: "header",
  text: plainText(title, header.text),
});
