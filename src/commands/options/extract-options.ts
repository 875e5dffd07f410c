/** Extracts options from plain words: `wave:2018`, `page:2`, "private". */
import type { TypedOption } from "../../answer/ask.ts";

/** What stands in quotation marks is one value; names may be several words. */
const names = "wave|as-of|from|without|detail|private|page";
const named = new RegExp(
  `(?<=^|\\s)(${names}):("[^"]*"|(?<=(?:from|without):).+?(?=\\s+(?:${names}):|$)|\\S+)`,
  "gi",
);
const flag = /(?<=^|\s)(?:private|privately)(?=\s*$)/i;

export interface ExtractedOptions {
  readonly rest: string;
  readonly options: readonly TypedOption[];
}

export function extractOptions(words: string): ExtractedOptions {
  const options: TypedOption[] = [];
  const rest = words
    .replace(named, (_, option: string, text: string) => {
      options.push({ option: option.toLowerCase(), text: text.replace(/^"|"$/g, "") });
      return "";
    })
    .replace(flag, () => {
      options.push({ option: "private", text: "yes" });
      return "";
    });
  return { rest: rest.trim(), options };
}
