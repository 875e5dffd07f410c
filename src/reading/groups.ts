/** Tells organisations from states. */
import type { Mention } from "../book/names/mention.ts";

/** The codes of states have two letters, and so has that of the European Union. */
export const isGroup = ({ codes: [code] }: Mention): boolean =>
  code === "EU" || !/^[A-Z]{2}$/.test(code);
