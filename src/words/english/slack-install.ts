/** Texts of the pages that install the bot in a Slack workspace. */

/** A page: what happened, and the next step. */
export interface InstallPage {
  readonly title: string;
  readonly lines: readonly string[];
  /** On the link that leads on. */
  readonly next: string;
}

const again = "Start again";

export const install = {
  installed: {
    title: "Non Grata is installed",
    lines: [
      "It answers in Slack from now on. Try it in any channel: type /expelled germany, or /expelled help to see what else can be asked.",
      "Answers are shown to you alone until you share them.",
    ],
    next: "Open Slack",
  },
  installedInOrganisation: {
    title: "Non Grata is installed in your organisation",
    lines: [
      "An administrator now chooses the workspaces that it is added to: in Slack’s organisation settings, under Integrations.",
      "Where it was added, type /expelled germany, or /expelled help to see what else can be asked.",
    ],
    next: "Open Slack",
  },
  denied: {
    title: "Nothing was installed",
    lines: [
      "You declined, so Slack gave Non Grata no access, and nothing was kept.",
      "If that was a slip, start again. If your workspace lets only administrators install apps, ask one of them to open the link below.",
    ],
    next: again,
  },
  expired: {
    title: "That took too long",
    lines: [
      "An installation has to be finished within ten minutes, and this one was begun earlier. Nothing was installed.",
      "Start again; it takes two clicks.",
    ],
    next: again,
  },
  replayed: {
    title: "This link was used already",
    lines: [
      "Each installation’s link works once. If you reloaded this page after installing, all is well: Non Grata is in your workspace.",
      "If it is not there, start again.",
    ],
    next: again,
  },
  forged: {
    title: "This installation was not begun here",
    lines: [
      "Non Grata could not tell that it was you who began, in this browser. Nothing was installed.",
      "Start again from the link below, in one browser, with cookies allowed. If somebody sent you the link that led here, do not use it.",
    ],
    next: again,
  },
  refused: {
    title: "Slack did not complete the installation",
    lines: [
      "Slack refused to give Non Grata access, and nothing was kept.",
      "Start again. If you see this page twice, tell whoever runs this bot, with the reference below.",
    ],
    next: again,
  },
  unanswered: {
    title: "Slack did not answer",
    lines: [
      "So nobody can tell whether the installation was completed; nothing was kept here.",
      "Wait a minute, then start again. To install twice does no harm.",
    ],
    next: again,
  },
  notStored: {
    title: "The installation could not be kept",
    lines: [
      "Slack agreed, but the place where Non Grata keeps its installations can’t be reached just now, so it can’t answer in your workspace yet.",
      "Wait a minute, then start again. To install twice does no harm.",
    ],
    next: again,
  },
  reference: (reference: string): string => `Reference: ${reference}`,
};
