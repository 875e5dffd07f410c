/** Takes the markup of a message off its text: what a reader of it does not see is no word of it. */
import { stripEntities } from "../book/names/tokenize.ts";

/** Mentions of members, roles, channels, emoji and times, whose names and digits are no words. */
export const stripPings = (text: string): string =>
  text
    .replace(/<(?:[@#!:/]|a:|t:|id:)[^>\n]*>|@(?:everyone|here|channel)\b/g, " ")
    .replace(/(?<!\w):(?!flag|regional|england|scotland|wales)[a-z0-9_+-]{3,40}:(?!\w)/gi, " ");

/** The text as it is seen on Discord or on Slack, with rows of tables as items of a list. */
export const stripMarkup = (typed: string): string =>
  withoutEmphasis(withoutLinks(stripPings(stripEntities(withoutInvisible(typed)))))
    .split("\n")
    .flatMap(withoutPipes)
    .join("\n");

/** Line breaks of every kind, and no characters that show nothing but those of flags: of zero width, of direction, of control. */
const withoutInvisible = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t\u{e0000}-\u{e007f}])[\p{Cc}\p{Cf}]|\u034f|\ufe0f/gu, "");

/** "[words](address)", "<address|words>" and "<address>": the words alone. */
const withoutLinks = (text: string): string =>
  text
    .replace(/!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, "$1")
    .replace(/<[a-z][a-z+.-]*:[^<>|\n]*\|([^<>\n]*)>/gi, "$1")
    .replace(
      /<[a-z][a-z+.-]*:[^<>\n]*>|\b(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)]/gi,
      " ",
    );

/** What is struck through is taken back; of the rest only the signs go. */
const withoutEmphasis = (text: string): string =>
  text
    .replace(/~~[^~\n]*~~|(?<!\w)~(?:\S|\S[^~\n]*\S)~(?!\w)/g, " ")
    .replace(/\|\|(?=\S)([^|\n]*\S)\|\|/g, "$1")
    .replace(/\*+(?=[^\s*])|(?<=[^\s*])\*+|`+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)/g, "");

/** "| US | 60 |" is an item, "US: 60"; the line below a table's heading is none. */
function withoutPipes(line: string): readonly string[] {
  if (!/^\s*\|.*\|\s*$/.test(line)) return [line];
  const cells = line.split("|").flatMap((cell) => cell.trim() || []);
  const [first, ...others] = cells;
  if (first === undefined || cells.every((cell) => /^[:\s-]+$/.test(cell))) return [];
  return [`- ${others.length === 0 ? first : `${first}: ${others.join(", ")}`}`];
}
