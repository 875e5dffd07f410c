/** Texts of the web page around the answers, and of its API's description. */
export const page = {
  name: "Non Grata",
  tagline: "Diplomatic expulsions, each figure and each quote with its source.",
  title: (answer: string): string => `${answer} – Non Grata`,
  skip: "Skip to the text",
  ask: "Ask",
  question: "Your question",
  placeholder: "/expelled germany, or in plain words",
  examples: "Try",
  plainExample: (who: string): string => `how many did ${who} expel?`,
  /** Those that name nobody. */
  otherExamples: ["/map", "/timeline", "/waves", "/help"],
  next: "Ask further",
  previews: "The same answer on Discord and on Slack",
  onDiscord: "Discord",
  onSlack: "Slack",
  below: "The same answer, to copy",
  raw: {
    text: "In the terminal",
    json: "As JSON",
    discord: "Sent to Discord",
    "discord-edit": "Then edited on Discord, with the picture",
    slack: "Sent to Slack",
  },
  imprint: "No cookies, no trackers; what is asked is not logged.",
  api: "API",
  front: "To the front page",

  /** What stands at `/about`. */
  about: {
    link: "About",
    title: "About Non Grata",
    whatTitle: "What this is",
    what: "Non Grata answers questions about diplomatic expulsions: who expelled how many, when, what came in return, and what was said about it. It counts what is on record and adds nothing of its own.",
    help: "What is on record, and what can be asked",
    whoTitle: "Who makes it",
    who: "Non Grata is free software under the MIT License, by the Non Grata contributors. Whoever put it at this address runs this copy.",
    citeTitle: "How to cite",
    cite: "Cite the sources that stand below each answer: the figures and the quotes are theirs. To point to the answer itself, give its title, its address, which holds the question, and the day on which you read it:",
    citation: (name: string, title: string, url: string): string =>
      `${name}: “${title}”, ${url}, read on [day]`,
    reportTitle: "A mistake?",
    report: "Say what you asked, what is wrong, and which source has it right:",
    reportLink: "Report a mistake",
    reportNowhere:
      "No address for reports is set here. Tell whoever runs this page what you asked, what is wrong, and which source has it right.",
    privacyTitle: "What becomes of a question",
    privacy:
      "It is answered and not logged; answers stay in memory for a while, without who asked. The page sets no cookie and asks no other host for anything. Whether you chose light or dark stays in your browser.",
    privacyLink: "Privacy policy",
    apiTitle: "The API",
    api: "The same answers for programs, from any site, without a key:",
    apiJson: "an answer as JSON",
    apiText: "the same as plain text",
    apiSuggest: "completions of half a question",
    apiAll: "all calls, in OpenAPI",
  },

  /** What stands where nothing is. */
  notFound: {
    title: "There is no page at this address",
    text: "Perhaps a letter of it is missing. Ask above, or start from the front page.",
  },

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
    large: "Picture, large",
    inWords: "The picture in words",
    save: "Save",
    close: "Close",
    missing: "The picture can't be drawn just now.",
    noPreview: "The preview could not be loaded. Reload the page to try again.",
    again: "Try again",
    pick: "Choose",
  },

  /** Errors in a request. */
  wrong: {
    missing: 'The question is missing; expected ?q=/expelled+germany, as in "/expelled germany".',
    repeated: (name: string): string => `"${name}" is there more than once; expected one.`,
    unknown: (name: string, known: readonly string[]): string =>
      `There is no parameter "${name}"; there are ${known.join(", ")}.`,
    tooLong: (found: number, max: number): string =>
      `The question has ${found} characters; expected at most ${max}.`,
    format: (known: readonly string[]): string =>
      `That format is unknown; expected one of ${known.join(", ")}.`,
    platform: (known: readonly string[]): string =>
      `"on" names no platform; expected one of ${known.join(", ")}.`,
    code: "The code of the button is missing, or is none of ours.",
    method: (allowed: string): string => `Only ${allowed} is answered here.`,
    tooMany: (max: number, seconds: number): string =>
      `More than ${max} requests came from your address within a minute, which is as many as are answered. Please try again in ${seconds === 1 ? "a second" : `${seconds} seconds`}.`,
    crowded: "Too many questions at once; please ask again in a second.",
    headersTooLong:
      "The request is too long. A question has at most 2,000 characters; expected ?q=/expelled+germany.",
    unreadable: "The request can't be read.",
    tooSlow: "The request came too slowly.",
    noSuchPath: "There is no such endpoint; /api lists them.",
  },

  openApi: {
    title: "Non Grata",
    about:
      "Answers questions about diplomatic expulsions, each figure and each quote with its source. The same JSON as `nongrata ask --format json`.",
    ask: "Answers one question.",
    after: "The question before, which this one may continue: “and France?”.",
    question: "The question as it would be typed: /expelled germany, or in plain words.",
    format:
      "json; text, as a terminal shows it; discord or slack, exactly what the platform would be sent; discord-edit, what the message on Discord is edited to when its picture is drawn, or null.",
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
