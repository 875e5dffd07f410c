/** Extracts options from plain words: `wave:2018`, "as of 20 March 2018", "private". */
import type { TypedOption } from "../../answer/ask.ts";

/** What stands in quotation marks is one value; whose diplomats it was may be several words. */
const names = "wave|as-of|from|detail|private|page";
const named = new RegExp(
  `(?<=^|\\s)(${names}):("[^"]*"|(?<=from:).+?(?=\\s+(?:${names}):|$)|\\S+)`,
  "gi",
);
const flag = /(?<=^|\s)(?:private|privately)(?=\s*$)/i;

/** A year that a question is about: "in 2022". */
const inYear = /(?<=^|\s)(?:in|of|during|from|for)\s+((?:19|20)\d\d)(?=[\s?!.]*$|\s+(?!\d))/i;

/** Days that a record of the past can't know; they get the same error as any other invalid day. */
const relative =
  /(?<=^|\s)(today|yesterday|tomorrow|tonight|(?:this|last|next) (?:week|month|year))(?=[\s?!.]|$)/i;

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")})`;
const before = String.raw`(?<=^|\s)(?:as[ -](?:of|at)|until|up to|by|on)[ :]+(?:the )?`;
const dayFirst = new RegExp(
  `${before}(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?:,? (\\d{4}))?(?![\\w-])`,
  "i",
);
const monthFirst = new RegExp(
  `${before}${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\w-])`,
  "i",
);
const iso = new RegExp(`${before}(\\d{4}-\\d{1,2}-\\d{1,2})(?!\\d)`, "i");

export interface ExtractedOptions {
  readonly rest: string;
  readonly options: readonly TypedOption[];
}

/** @param year the one that is meant where none is said: `2018` */
export function extractOptions(words: string, year: string): ExtractedOptions {
  const options: TypedOption[] = [];
  let rest = words.replace(named, (_, option: string, text: string) => {
    options.push({ option: option.toLowerCase(), text: text.replace(/^"|"$/g, "") });
    return "";
  });
  rest = rest.replace(flag, () => {
    options.push({ option: "private", text: "yes" });
    return "";
  });
  const day = findDay(rest, year);
  if (day !== undefined) {
    options.push({ option: "as-of", text: day.text });
    rest = rest.replace(day.message, " ");
  }
  rest = rest.replace(inYear, (_, text: string) => {
    options.push({ option: "wave", text });
    return "";
  });
  return { rest: rest.trim(), options };
}

function findDay(
  words: string,
  year: string,
): { readonly message: string; readonly text: string } | undefined {
  const vague = relative.exec(words);
  if (vague !== null) return { message: vague[0], text: vague[0] };
  const written = iso.exec(words);
  if (written !== null) return { message: written[0], text: written[1] ?? "" };
  const first = dayFirst.exec(words);
  if (first !== null)
    return { message: first[0], text: toDay(first[3] ?? year, first[2], first[1]) };
  const second = monthFirst.exec(words);
  return second === null
    ? undefined
    : { message: second[0], text: toDay(second[3] ?? year, second[1], second[2]) };
}

function toDay(year: string, name = "", day = ""): string {
  const index = 1 + months.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase()));
  return `${year}-${String(index).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
