/** What is said on Slack alone. */
import { install } from "./slack-install.ts";
import { manifestCommand } from "./slack-manifest.ts";
import { slackOperator } from "./slack-operator.ts";

export const slack = {
  /** Where an answer has nothing that could be read out. */
  answer: "An answer of Non Grata’s",
  share: "Share in channel",
  postInThread: "Post in thread",
  /** Beside an answer in a view. */
  postAnswer: "For everybody in that thread:",
  askAgain: "Ask again",

  picker: {
    /** By command: what is typed there. */
    expelled: "Whose expulsions?",
    total: "Whose total?",
    quote: "Whose words?",
    other: "About whom?",
    placeholder: "Start typing a name",
    hint: "Start typing, and pick one; or look at all of it.",
    all: "Show all",
  },

  lookUp: {
    shortcut: "Look up in this message",
    description: "Finds the countries, organisations and people that a message names",
    title: "In this message",
    posted: "Posted in the thread.",
    notPosted: "I could not post there: I am not in that channel. Invite me, and try again.",
  },

  form: {
    shortcut: "Ask Non Grata",
    description: "Asks about diplomatic expulsions, from anywhere",
    title: "Ask Non Grata",
    submit: "Ask",
    close: "Close",
    command: "What",
    subject: "About whom",
    wave: "Wave",
    day: "How things stood on",
    where: "Post it for everybody in",
    nobody: "Only you see the answer unless you pick a place.",
    choose: "Choose",
  },

  home: {
    title: "Diplomatic expulsions, with sources",
    intro:
      "Ask how many diplomats a country or an organisation expelled, what a group expelled together, or who said what. Each figure and each quote comes with its source.",
    ways: (command: string): string =>
      `Type ${command} in any conversation, mention me in a channel or a thread, or choose “Look up in this message” from a message’s menu.`,
    try: "Try one",
    record: "The record",
    waves: "Waves",
    actions: "Expulsions",
    quotes: "Quotes",
    sources: "Sources",
    version: "Version",
    changed: "Last change",
    privacyTitle: "Privacy",
    privacy:
      "I read what you ask me, and nothing else. Questions are answered and forgotten: no message, no name and no question is stored.",
    privacyLink: "Privacy policy",
    supportTitle: "Support",
    support:
      "Something wrong, or something missing? Say so, with the answer’s reference if it has one.",
    supportLink: "Report it",
  },

  /** What a workspace may want otherwise than usual. */
  wishes: {
    title: "In this workspace",
    audience: "Who sees the answer to a command",
    asker: "Answers to commands: only for who asked",
    everyone: "Answers to commands: for everybody there",
    everyoneSees:
      "In this workspace everybody in the conversation sees the answer to a command, unless you put “private” behind it.",
    language: "Language",
    languageIs: (name: string): string => `Language: ${name}`,
    whose:
      "Only you see these menus, as you installed me here. Whoever installs me anew takes over.",
    kept: "Done: that is how I answer from now on.",
    notKept: "That could not be kept just now. Try again in a minute.",
    notYours: "Only whoever installed me here can change that.",
  },

  /** To whoever presses a button that Slack does not let change its answer any more. */
  tooOld: (line: string): string => `This answer is too old to change. Ask again: ${line}`,
  noDirectMessages:
    "Direct messages are off in this workspace. A slash command is answered here all the same.",

  manifest: {
    description: "Answers questions about diplomatic expulsions, each figure with its source",
    longDescription:
      "Non Grata answers questions about diplomatic expulsions: how many diplomats a country or an organisation expelled, what a group of countries expelled together, and who said what. Every figure and every quote comes with its source. Answers are private until somebody shares them, and nothing that is asked is stored.",
  },

  manifestCommand,
  install,
  operator: slackOperator,
};
