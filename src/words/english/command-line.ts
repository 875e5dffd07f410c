/** Texts of the command line: help, and errors in a call or a setting. */
import type { Line } from "../../answer/answer.ts";
import { line } from "../../answer/builders.ts";
import { fileErrorReason } from "./file-errors.ts";
import { alternativesOf } from "./grammar.ts";
import { running } from "./operator.ts";
import type { RecordVersion } from "./record.ts";
import { recordStrings } from "./record.ts";
import { settings } from "./settings.ts";

interface RecordSummary {
  readonly waves: number;
  readonly expulsions: number;
  readonly quotes: number;
  readonly record: RecordVersion;
}

const perhaps = (nearest: string | undefined): string =>
  nearest === undefined ? "" : `, perhaps ${nearest}`;

/** "1 quote", "2 quotes"; nothing where there is none. */
const numberOf = (value: number, noun: string): readonly string[] =>
  value === 0 ? [] : [`${value} ${noun}${value === 1 ? "" : "s"}`];

export const commandLine = {
  about:
    "Answers questions about diplomatic expulsions, each figure and each quote with its source.\n" +
    "Without a command it answers on Discord and Slack if they are set; otherwise it serves a page to try it on, " +
    "or answers each line of a pipe.",
  commands: {
    init: "sets the bot up: asks for tokens, checks each, and writes .env",
    doctor: "says what is set up, what is wrong, and what to do next",
    ask: "answers one question, or with no words each line of standard input",
    verify: "checks the claims of a text, or of standard input, against the record",
    chat: "opens a conversation, with completion",
    map: "draws who expelled how many on a map, into a file or into the terminal",
    timeline: "draws what was announced on which day, and what came in return",
    check: "lists every problem in a data folder, with file and line",
    register: "registers the commands at Discord where they differ, and says what differed",
    invite: "prints the links that install the bot on Discord",
    manifest: "prints the Slack app manifest, which creates the app",
    store: "maintains the store of Slack installations",
    misses: "lists what was asked without an answer in the last 30 days, in known words only",
    release: "registers Discord’s commands and migrates the store, where they are set",
    schema: "writes JSON Schemas of the data files into a folder, for editors",
    completion: "prints the completion script of a shell",
    help: "shows the help of a command",
  },
  parts: {
    platform: "what to set up: discord, slack or both (default: asked)",
    set: "settings to take instead of asking, like DISCORD_MODE=http; the environment’s are taken as well",
    yes: "ask nothing, and take every offer",
    overwrite: "change the settings in a .env that is there; the rest of it stays",
    online:
      "ask the platforms as well: tokens, scopes, commands, addresses, the clock, sample answers",
    fix: "mend what can be mended: the file’s mode, the store’s tables; with --online Discord’s commands and address",
    json: "print one JSON object",
    noRegister: "do not register the commands at Discord",
    words: 'the question: "/expelled germany", or in plain words',
    who: "whom to emphasise: nato, or germany and france",
    wave: "the wave to draw: 2018",
    out: "the file to draw into: map.svg, map.png",
    theme: "light or dark",
    graphics: "the terminal’s graphics protocol (default: detected): kitty, iterm, sixel or none",
    asOf: "how things stood on a day: 2018-03-26",
    format: "text; json, one object a line; or discord or slack, what it would be sent",
    locale: "the language of the answer, as in BCP 47: en, de-AT",
    text: "the file with the text (default: standard input)",
    verifyFormat: "text; or json",
    folder: "the data folder (default: DATA_DIR, or the package’s own)",
    article: "a copy of the article to compare every figure and quote with",
    addIds: "add the ids that are missing to ids.txt, which holds all that were ever given",
    schemaFolder: "the folder to write into; files of the same names are replaced",
    guild: "register in this server only",
    checkRegistered: "only print what differs; exit with 1 if anything does",
    removeRegistered: "remove the bot’s commands; others stay",
    socket: "receive over Socket Mode (default, unless SLACK_MODE=http)",
    url: "receive over HTTP, at this address: https://bot.example.org",
    name: "the app’s name, and the bot’s",
    prefix: "a prefix for every command: ng-",
    names: "other names: expelled=ausgewiesen,total=summe",
    with: "features to turn on: mentions, direct-messages, pictures, many-workspaces",
    without: "features to turn off",
    yaml: "print YAML instead of JSON",
    link: "print a link that creates the app at Slack",
    shell: "bash, zsh or fish",
    missesAsJson: "print JSON",
    rotateKey: "re-encrypts the store with the first key of STORE_KEY",
    help: "shows this help",
    version: "shows the versions of the program and of the record",
  },
  examples: [
    "Examples:",
    '  nongrata ask "/expelled germany"',
    '  nongrata ask "how many did poland expel?"',
    "  nongrata ask --format json < questions.txt",
    "",
    "Exit codes of ask: 0 answered; 1 not on record, asked back, or not understood;",
    "2 wrong usage, or a line that can’t be read.",
    "Exit codes of doctor: 0 all is well; 1 something is wrong; 2 wrong usage.",
    "Exit codes of verify: 0 nothing differs; 1 a claim differs; 2 wrong usage.",
  ].join("\n"),

  /** "nongrata 0.1.0, record 2026.1 of 30 November 2026, to 31 March 2026". */
  version: (program: string, record: RecordVersion | undefined): Line =>
    record === undefined
      ? line`nongrata ${program}`
      : line`nongrata ${program}, record ${recordStrings.version(record)}`,

  verify: {
    unreadable: (file: string): string =>
      `The file ${file} can’t be read. A text itself comes through standard input: echo "the text" | nongrata verify`,
  },

  /** Errors in a call. */
  usage: {
    unknownCommand: (found: string, nearest: string | undefined): string =>
      nearest === undefined
        ? `There is no command "${found}".`
        : `There is no command "${found}"; did you mean ${nearest}?`,
    questionAsCommand: (question: string): string =>
      `To ask a question: nongrata ask "${question}"`,
    unknownOption: (found: string, nearest: string | undefined): string =>
      nearest === undefined
        ? `There is no option "${found}".`
        : `There is no option "${found}"; did you mean ${nearest}?`,
    dashedWords: (found: string): string =>
      `If "${found}" is part of the question, put -- before the question.`,
    missingValue: (option: string): string => `The value of an option is missing: ${option}`,
    missingPart: (name: string): string => `The argument ${name} is missing.`,
    missingCommand: (group: string): string => `The subcommand of ${group} is missing.`,
    tooManyParts: "Too many arguments.",
    format: (found: string, known: readonly string[], nearest: string | undefined): string =>
      `--format: found "${found}"; expected ${alternativesOf(known)}${perhaps(nearest)}`,
    locale: (found: string, nearest: string): string =>
      `--locale: found "${found}"; expected a tag of BCP 47 like en or de-AT, perhaps ${nearest}`,
    choice: (
      option: string,
      found: string,
      known: readonly string[],
      nearest: string | undefined,
    ): string =>
      `${option}: found "${found}"; expected ${alternativesOf(known)}${perhaps(nearest)}`,
    shell: (found: string, known: readonly string[], nearest: string | undefined): string =>
      `shell: found "${found}"; expected ${alternativesOf(known)}${perhaps(nearest)}`,
    pictureFile: (found: string): string =>
      `--out: found "${found}"; expected a file that ends in .svg or .png`,
    seeHelp: (call: string): string => `See ${call} --help`,
  },
  settings,
  ...running,
  record: {
    broken: (folder: string, problems: number): string =>
      problems === 1
        ? `The record in ${folder} has a problem:`
        : `The record in ${folder} has ${problems} problems:`,
    valid: (folder: string, { waves, expulsions, quotes, record }: RecordSummary): Line => {
      const counts = [
        ...numberOf(waves, "wave"),
        ...numberOf(expulsions, "expulsion"),
        ...numberOf(quotes, "quote"),
      ];
      return line`Nothing is wrong in ${folder}: ${counts.join(", ")}; record ${recordStrings.version(record)}.`;
    },
    /** At the top of ids.txt. */
    idsHeading:
      '# Every id that a wave, an act or a quote ever had. One that was withdrawn has " gone" behind it.\n' +
      "# `nongrata check --add-ids` adds new ones; nothing is ever taken away.\n",
    addedIds: (ids: number): string =>
      ids === 1 ? "1 id was added to ids.txt." : `${ids} ids were added to ids.txt.`,
    notAdded: (reason: string): string =>
      `ids.txt could not be written: ${fileErrorReason(reason)}`,
    asTheArticle: (file: string): string => `Every figure and quote matches ${file}.`,
    unreadableArticle: (file: string, reason: string): string =>
      `The article ${file} can’t be read: ${reason}`,
  },
  picture: {
    written: (file: string): string => `wrote ${file}`,
    notWritten: (file: string, reason: string): string =>
      `The picture could not be written into ${file}: ${fileErrorReason(reason)}`,
  },
  schemas: {
    written: (files: readonly string[]): string => files.map((file) => `wrote ${file}`).join("\n"),
    notWritten: (folder: string, reason: string): string =>
      `Nothing could be written into ${folder}: ${fileErrorReason(reason)}`,
  },
};
