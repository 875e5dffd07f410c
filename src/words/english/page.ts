/** What stands on the page around the answers, and what its API says of itself. */
export const page = {
  name: "Non Grata",
  tagline: "Diplomatic expulsions, each figure and each quote with its source.",
  title: (answer: string): string => `${answer} – Non Grata`,
  skip: "Skip to the answer",
  ask: "Ask",
  question: "Your question",
  placeholder: "/expelled germany, or in plain words",
  examples: "Try",
  exampleQuestions: [
    "/expelled germany",
    "/total nato",
    "/quote stoltenberg",
    "/expelled germany, france and poland",
    "how many did poland expel?",
    "/expelled russia",
    "/help",
  ],
  next: "Ask further",
  onDiscord: "Discord",
  onSlack: "Slack",
  below: "The same answer, to read and to copy",
  raw: {
    text: "In the terminal",
    json: "As JSON",
    discord: "Sent to Discord",
    slack: "Sent to Slack",
  },
  imprint: "No cookies, no trackers; what is asked is not logged.",
  api: "API",

  /** Used by the browser's side. */
  live: {
    you: "you",
    bot: "Non Grata",
    offers: "Completions",
    drawing: "Drawing the reply …",
    asking: "Asking …",
    lost: "The server does not answer. Is it still running?",
    answered: "Answered:",
    copy: "Copy",
    copied: "Copied",
    light: "Light",
    dark: "Dark",
    look: "Look",
    onlyYou: "Only visible to you",
    dismissed: "The message is gone, as it would be there.",
    back: "Show it again",
    today: "Today at",
    open: "Open large",
    pick: "Choose",
    plain: "As plain HTML",
  },

  /** What is wrong with a request. */
  wrong: {
    missing: 'The question is missing: right is ?q=/expelled+germany, as in "/expelled germany".',
    repeated: (name: string): string => `"${name}" is there more than once; right is one.`,
    unknown: (name: string, known: readonly string[]): string =>
      `There is no parameter "${name}"; there are ${known.join(", ")}.`,
    tooLong: (found: number, most: number): string =>
      `The question has ${found} characters; right is at most ${most}.`,
    format: (known: readonly string[]): string =>
      `That format is unknown; right is one of ${known.join(", ")}.`,
    platform: (known: readonly string[]): string =>
      `"on" names no platform; right is one of ${known.join(", ")}.`,
    code: "The code of the button is missing, or is none of ours.",
    method: (allowed: string): string => `Only ${allowed} is answered here.`,
    crowded: "Too many questions at once; please ask again in a second.",
  },

  openApi: {
    title: "Non Grata",
    about:
      "Answers questions about diplomatic expulsions, each figure and each quote with its source. The same JSON as `nongrata ask --format json`.",
    ask: "Answers one question.",
    question: "The question as it would be typed: /expelled germany, or in plain words.",
    format:
      "json; text, as a terminal shows it; discord or slack, exactly what the platform would be sent.",
    answered: "The answer, whatever its outcome: not on record and not understood are answers too.",
    suggest: "Completes half a question.",
    line: "What has been typed so far.",
    offered: "At most some 25 completions, the likeliest first.",
    press: "What a press on a button of a reply does.",
    on: "Whose reply it is.",
    code: "What the button carries: its custom_id on Discord, its value on Slack.",
    pressed: "The question that it asks, or the message that it leads to.",
    wrong: "What is wrong with the request.",
    crowded: "Too many requests at once.",
  },
};
