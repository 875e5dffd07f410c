/** Parses and formats a question as a line of text, as people type it: `/expelled south korea wave:2018 private`. */
import type { Ask, TypedOption } from "../answer/ask.ts";
import { plainWords, unnamed, verifyCommand } from "../answer/ask.ts";

/** Full-width forms are what a Japanese or Chinese keyboard types. */
const slash = /^\s*[/／]\s*(\S*)\s*(.*)$/su;

/**
 * An option and its value, or a word. Text in double quotes is taken as it is, with any of
 * its own quotes doubled. `:flag-de:` and `https://…` are words.
 */
const piece =
  /(?:(?<option>\p{L}[\p{L}-]*)[:：](?!\/\/))?"(?<quoted>(?:[^"]|"")*)"(?!\S)|(?<name>\p{L}[\p{L}-]*)[:：](?!\/\/)(?<value>\S*)|(?<word>\S+)/gu;

/** The option that its bare name turns on, as the last word of a line. */
const lastWord: TypedOption = { option: "private", text: "yes" };

/** Parses a line. Nothing that can be typed is an error here. */
export function parseAskText(line: string, locale?: string): Ask {
  const language = locale === undefined ? {} : { locale };
  const found = slash.exec(line);
  if (found === null)
    return { command: plainWords, typed: [{ option: unnamed, text: line }], ...language };
  const [, command = "", rest = ""] = found;
  return command === ""
    ? { command: "help", typed: [], ...language }
    : { command, typed: typedFor(command, rest), ...language };
}

/** Of a text to check, every sign counts: "Tusk:" is no option, and quotation marks are its own. */
function typedFor(command: string, rest: string): readonly TypedOption[] {
  const name = command.toLowerCase();
  if (name === verifyCommand) return readWhole(rest);
  const [, redirected, text = ""] = /^(\S+)\s+(.*)$/su.exec(rest) ?? [];
  if (name !== "expelled" || redirected?.toLowerCase() !== verifyCommand) return readTyped(rest);
  return readWhole(text).map((each) =>
    each.option === unnamed ? { ...each, text: `${redirected} ${each.text}` } : each,
  );
}

/** A text as it was typed, and behind it whether the answer is private. */
function readWhole(rest: string): readonly TypedOption[] {
  const isWritten = /^(?:(?:text|private)[:：]|"(?:[^"]|"")*"(?:\s+private[:：]\S+)?\s*$)/iu.test(
    rest,
  );
  if (isWritten) return readTyped(rest);
  const [, text = "", flag] = /^(.*?)(?:\s+private[:：](\S+))?\s*$/su.exec(rest) ?? [];
  return [
    ...(text === "" ? [] : [{ option: unnamed, text }]),
    ...(flag === undefined ? [] : [{ option: lastWord.option, text: flag }]),
  ];
}

/** Formats an ask as a person would type it; parsed again, it is the same ask. */
export function formatAskText({ command, typed }: Ask): string {
  if (command === plainWords)
    return typed.map((each) => (each.option === unnamed ? each.text : toOption(each))).join(" ");
  const words = typed.filter(({ option }) => option === unnamed).map(({ text }) => toWords(text));
  const options = typed.filter(({ option }) => option !== unnamed);
  const written = options.map((each, index) =>
    index === options.length - 1 ? toLastOption(each) : toOption(each),
  );
  return [`/${command}`, ...words, ...written].filter((part) => part !== "").join(" ");
}

/** `wave:2018`, `who:"south korea"`. */
export function toOption({ option, text }: TypedOption): string {
  const isPlain = /^[^\s"“”„«»]+$/u.test(text) && !text.startsWith("//");
  return `${option}:${isPlain ? text : quote(text)}`;
}

/** `private` is written by its name alone. */
function toLastOption(typed: TypedOption): string {
  const isBare = typed.option === lastWord.option && typed.text === lastWord.text;
  return isBare ? typed.option : toOption(typed);
}

/** The words under no name come first, as one text: they are the command's own. */
function readTyped(rest: string): readonly TypedOption[] {
  const pieces = [...straighten(rest).matchAll(piece)].map(({ groups = {} }, index, all) =>
    readPiece(groups, index === all.length - 1),
  );
  const words = pieces.filter(({ option }) => option === unnamed).map(({ text }) => text);
  const options = pieces.filter(({ option }) => option !== unnamed);
  return words.length === 0 ? options : [{ option: unnamed, text: words.join(" ") }, ...options];
}

/**
 * As a keyboard types it: a phone's quotation marks are straight ones, and what stands behind a blank after `who:`, as
 * Discord copies a used command, is its value up to the next option. What stands in straight marks stays as it is.
 */
const straighten = (typed: string): string =>
  typed
    .split(/("(?:[^"]|"")*")/u)
    .map((part, at) => (at % 2 === 0 ? straightenPart(part) : part))
    .join("");

const straightenPart = (typed: string): string =>
  typed
    .replace(/[“„«]([^“”„«»\n]*)[”“»]/gu, '"$1"')
    .replace(/(?<=^|\s)(\p{L}[\p{L}-]*)[:：]\s+$/u, "$1:")
    .replace(
      /(?<=^|\s)(\p{L}[\p{L}-]*)[:：]\s+([^"\s].*?)(?=\s+\p{L}[\p{L}-]*[:：](?!\/\/)|$)/gu,
      '$1:"$2"',
    );

function readPiece(
  groups: Readonly<Record<string, string | undefined>>,
  isLast: boolean,
): TypedOption {
  const { option, quoted, name, value, word = "" } = groups;
  if (quoted !== undefined)
    return { option: option ?? unnamed, text: quoted.replaceAll('""', '"') };
  if (name !== undefined) return { option: name, text: value ?? "" };
  return isLast && word.toLowerCase() === lastWord.option
    ? lastWord
    : { option: unnamed, text: word };
}

/** Words that would be parsed as something else, or lose their white space, stand in quotes. */
function toWords(text: string): string {
  const [read, ...more] = readTyped(text);
  const isItself = more.length === 0 && read?.option === unnamed && read.text === text;
  return text === "" || (isItself && !text.includes('"')) ? text : quote(text);
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
