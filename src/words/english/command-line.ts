/** Texts of the command line: help, and errors in a call or a setting. */
import { alternativesOf } from "./grammar.ts";
import { running } from "./operator.ts";
import { settings } from "./settings.ts";

const perhaps = (nearest: string | undefined): string =>
  nearest === undefined ? "" : `, perhaps ${nearest}`;

export const commandLine = {
  about:
    "Answers questions about diplomatic expulsions, each figure and each quote with its source.\n" +
    "Without a command it answers on Discord and Slack where those are set; else it serves a page to try it on, " +
    "or from a pipe reads a question a line.",
  commands: {
    ask: "answers one question, or with no words each line of standard input",
    chat: "the same, in conversation, with completion",
    map: "draws who expelled how many on a map, into a file or into the terminal",
    timeline: "draws what was announced on which day, and what came in return",
    check: "finds everything wrong in a data folder, with file and line",
    register: "registers the commands at Discord where they differ, and says what differed",
    invite: "prints the links that install the bot on Discord",
    manifest: "prints the app as Slack is told of it, to be made there",
    store: "what is done by hand where Slack’s installations are kept",
    release: "registers Discord’s commands and brings the store up to date, as far as they are set",
    schema: "writes JSON Schemas of the data files into a folder, for editors",
    completion: "prints the completion script of a shell",
    help: "shows the help of a command",
  },
  parts: {
    words: 'the question: "/expelled germany", or in plain words',
    who: "whom to emphasise: nato, or germany and france",
    wave: "the wave that is meant: 2018",
    out: "the file to draw into: map.svg, map.png",
    theme: "light or dark",
    graphics:
      "how to draw into the terminal, where it is not found out: kitty, iterm, sixel or none",
    asOf: "how things stood on a day: 2018-03-26",
    format: "text; json, one object a line; or discord or slack, what it would be sent",
    locale: "the language of the answer, as in BCP 47: en, de-AT",
    folder: "the data folder (default: DATA_DIR, or the record that comes along)",
    article: "a copy of the article, to hold every figure and quote against",
    schemaFolder: "where to write them; what is there under their names is replaced",
    guild: "in one server only, where they appear at once",
    checkRegistered: "only says what differs, and exits with 1 if something does",
    removeRegistered: "removes all of them",
    socket: "over Socket Mode (default, unless SLACK_MODE=http)",
    url: "over HTTP, at this address: https://bot.example.org",
    name: "the app’s name, and the bot’s",
    prefix: "what stands before every command: ng-",
    names: "other names: expelled=ausgewiesen,total=summe",
    with: "turns on mentions, direct-messages, pictures, many-workspaces",
    without: "turns it off",
    yaml: "as YAML instead of JSON",
    link: "the address that makes the app at Slack, with all of it in there",
    shell: "bash, zsh or fish",
    rotateKey: "encrypts what is kept under the first key of STORE_KEY",
    help: "shows this help",
    version: "shows the version",
  },
  examples: [
    "Examples:",
    '  nongrata ask "/expelled germany"',
    '  nongrata ask "how many did poland expel?"',
    "  nongrata ask --format json < questions.txt",
    "",
    "Exit codes of ask: 0 answered; 1 not on record, asked back, or not understood;",
    "2 called wrongly, or a line that can’t be read.",
  ].join("\n"),

  /** Errors in a call. */
  usage: {
    unknownCommand: (found: string, nearest: string | undefined): string =>
      nearest === undefined
        ? `There is no command "${found}".`
        : `There is no command "${found}"; did you mean ${nearest}?`,
    questionAsCommand: (question: string): string =>
      `A question stands behind ask: nongrata ask "${question}"`,
    unknownOption: (found: string, nearest: string | undefined): string =>
      nearest === undefined
        ? `There is no option "${found}".`
        : `There is no option "${found}"; did you mean ${nearest}?`,
    dashedWords: (found: string): string =>
      `If "${found}" is part of the question, put -- before the question.`,
    missingValue: (option: string): string => `A value is missing; right is ${option}`,
    missingPart: (name: string): string => `A part is missing: ${name}`,
    missingCommand: (group: string): string => `What is to be done stands behind ${group}.`,
    tooManyParts: "There is more than this command takes.",
    format: (found: string, known: readonly string[], nearest: string | undefined): string =>
      `--format: found "${found}"; right is ${alternativesOf(known)}${perhaps(nearest)}`,
    locale: (found: string, nearest: string): string =>
      `--locale: found "${found}"; right is a tag of BCP 47 like en or de-AT, perhaps ${nearest}`,
    choice: (
      option: string,
      found: string,
      known: readonly string[],
      nearest: string | undefined,
    ): string =>
      `${option}: found "${found}"; right is ${alternativesOf(known)}${perhaps(nearest)}`,
    shell: (found: string, known: readonly string[], nearest: string | undefined): string =>
      `Found the shell "${found}"; right is ${alternativesOf(known)}${perhaps(nearest)}`,
    pictureFile: (found: string): string =>
      `--out: found "${found}"; right is a file that ends in .svg or .png`,
    seeHelp: (call: string): string => `See ${call} --help`,
  },

  settings,

  ...running,

  record: {
    broken: (folder: string, problems: number): string =>
      problems === 1
        ? `The record in ${folder} has a problem:`
        : `The record in ${folder} has ${problems} problems:`,
    right: (folder: string, waves: number, expulsions: number, quotes: number): string =>
      `Nothing is wrong in ${folder}: ${waves === 1 ? "1 wave" : `${waves} waves`}, ` +
      `${expulsions} expulsions, ${quotes} quotes.`,
    asTheArticle: (file: string): string => `Every figure and quote is as ${file} has it.`,
    unreadableArticle: (file: string, reason: string): string =>
      `The article ${file} can’t be read: ${reason}`,
  },
  picture: {
    written: (file: string): string => `wrote ${file}`,
    notWritten: (file: string, reason: string): string => {
      const why = { ENOENT: "its folder does not exist", EISDIR: "it is a folder" }[reason];
      const isDenied = reason === "EACCES" || reason === "EPERM" || reason === "EROFS";
      return `The picture could not be written into ${file}: ${why ?? (isDenied ? "this user may not write there" : reason)}`;
    },
  },
  schemas: {
    written: (files: readonly string[]): string => files.map((file) => `wrote ${file}`).join("\n"),
    notWritten: (folder: string, reason: string): string =>
      `Nothing could be written into ${folder}: ${reason}`,
  },
};
