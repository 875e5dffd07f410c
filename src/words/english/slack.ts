/** Texts for Slack alone. */
import { install } from "./slack-install.ts";
import { manifestCommand } from "./slack-manifest.ts";
import { slackOperator } from "./slack-operator.ts";

export const slack = {
  /** Read out where an answer has no text of its own. */
  answer: "An answer of Non Grata’s",
  /** Why an answer has no picture. */
  noPicture: {
    /** For the operator, and for members who ask them. */
    off: "For pictures, whoever runs me sets PUBLIC_URL or SLACK_PICTURES=upload.",
    private: "Shared with everybody, this comes with its picture.",
    busy: "Too many pictures are wanted just now. Ask again in a minute for this one.",
    failed: "The picture could not be shown. Ask again in a minute for it.",
    "not-allowed":
      "For pictures I need one more right (files:write): whoever installed me gives it by doing so again.",
  },
  /** At a chart of Slack's own: the name of its bars, in 20 characters, and of its counts. */
  chart: { expelled: "Expelled", axis: "Diplomats expelled" },
  share: "Share in channel",
  postInThread: "Post in thread",
  /** Beside an answer in a view. */
  postAnswer: "For everybody in that thread:",
  askAgain: "Ask again",

  picker: {
    /** By command: the text typed there. */
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
    notPosted: "I could not post there. If I am not in that channel, invite me, and try again.",
  },

  verify: {
    shortcut: "Check the figures",
    description: "Checks what a message claims about expulsions against the record",
    title: "Figures checked",
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
    ways: (command: string, hasMentions: boolean): string =>
      `Type ${command} in any conversation, ${hasMentions ? "mention me in a channel or a thread, " : ""}or choose “Look up in this message” from a message’s menu.`,
    try: "Try one",
    record: "The record",
    events: "On record",
    actions: "Expulsions",
    quotes: "Quotes",
    sources: "Sources",
    recordVersion: "Version of the record",
    programVersion: "Version of the program",
    privacyTitle: "Privacy",
    privacy:
      "I read what is addressed to me: commands, mentions, direct messages with those before them where one continues another, and a message that you have looked up. Answers stay in memory for a while, without who asked; what you wrote is not stored. Where a workspace installed me itself, I keep its ID, its tokens and who installed me, until it removes me.",
    privacyLink: "Privacy policy",
    supportTitle: "Support",
    support:
      "Something wrong, or something missing? Tell whoever runs me, with the reference if you were shown one.",
    supportLink: "Report it",
  },

  /** The preferences of a workspace. */
  preferences: {
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
    saved: "Done: that is how I answer from now on.",
    notSaved: "That could not be kept just now. Try again in a minute.",
    notAllowed: "Only whoever installed me here can change that.",
  },

  /** To a member who presses a button whose answer Slack does not let change any more. */
  tooOld: (line: string): string => `I can’t change that answer any more. Ask again: ${line}`,
  noDirectMessages: "Direct messages are off: ask with a command, in any conversation.",

  manifest: {
    description: "Answers questions about diplomatic expulsions, each figure with its source",
    longDescription:
      "Non Grata answers questions about diplomatic expulsions: how many diplomats a country or an organisation expelled, what a group of countries expelled together, and who said what. Every figure and every quote comes with its source. Answers are private until somebody shares them, and nobody’s questions are stored.",
  },

  manifestCommand,
  install,
  operator: slackOperator,
};
