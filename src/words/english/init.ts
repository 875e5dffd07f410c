/** Texts of `nongrata init`, which sets the bot up, asking. */
import { fileErrorReason } from "./file-errors.ts";

const discordPortal = "https://discord.com/developers/applications";
const slackApps = "https://api.slack.com/apps";

export const initStrings = {
  welcome: (file: string): string =>
    `This sets up Non Grata and writes its settings into ${file}. What you type is checked with the platform, and shown nowhere.`,
  platforms: "Where is it to answer: discord, slack, or both?",
  unknownPlatform: (found: string): string =>
    `✗ "${found}" is none of them; type discord, slack or both.`,
  noPlatform: "✗ --platform is missing: discord, slack or both.",
  notASetting: (found: string): string =>
    `✗ --set: found "${found}"; expected the name of a setting, "=" and its value, like LOCALE=en`,
  fileExists: (file: string): string =>
    `The file ${file} is there already. Change these settings in it? The rest of it stays.`,
  fileKept: (file: string): string =>
    `✗ ${file} is there already, and nothing was written. With --overwrite its settings are changed; the rest of it stays.`,
  notWritten: (file: string, reason: string): string =>
    `✗ ${file} could not be written: ${fileErrorReason(reason)}`,
  nothingWritten: "Nothing was written.",
  notGiven: (setting: string): string =>
    `✗ ${setting} is missing: give it in the environment, or with --set ${setting}=…`,
  ended: (setting: string): string => `✗ The input ended before ${setting} was given.`,
  written: (file: string): string => `✓ wrote ${file}, which only you can read`,
  next: "Start the bot with npm start (or npx nongrata). npx nongrata doctor --online looks whether all is well.",

  discord: {
    token:
      `\nDiscord: open ${discordPortal}, New Application, give it a name; then Bot, Reset Token, and copy the token. ` +
      "It is a secret: whoever has it is the bot.",
    applicationId: `The application’s ID: ${discordPortal}, your application, General Information, Application ID.`,
    found: ({ name, id }: { readonly name: string; readonly id: string }): string =>
      `DISCORD_TOKEN is that of the application “${name}” (${id})`,
    taken: (id: string): string => `DISCORD_APPLICATION_ID is ${id}`,
    unchecked: (reason: string): string =>
      `DISCORD_TOKEN could not be checked, as Discord did not answer (${reason}); it is taken as it is`,
    register: "Register the slash commands at Discord now?",
    registered: "✓ the commands are registered",
    notRegistered: (line: string): string =>
      `? ${line} Each start of the bot tries it again; npx nongrata register does it by hand.`,
    invite: "Install it with one of these links:",
  },

  slack: {
    hasApp: "\nSlack: is there an app for the bot already?",
    configurationToken:
      `With an app configuration token (${slackApps}, Your App Configuration Tokens, Generate Token; it begins with xoxe) ` +
      "the app is made now. Leave it empty for a link that makes it in your browser.",
    configurationTokenPrompt: "Configuration token:",
    made: (app: string): string =>
      `✓ the app ${app} is made: open ${slackApps}/${app} and install it (Install App)`,
    notMade: (reason: string, link: string): string =>
      `✗ Slack did not make the app (${reason}). This link makes it in your browser:\n${link}`,
    makeByLink: (link: string): string => `This link makes the app in your browser:\n${link}`,
    botToken: `\nThe bot’s token: ${slackApps}, your app, Install App (or OAuth & Permissions), Bot User OAuth Token; it begins with xoxb-.`,
    appToken: `\nThe app’s token: ${slackApps}, your app, Basic Information, App-Level Tokens, Generate, with the scope connections:write; it begins with xapp-.`,
    signingSecret: `\nThe signing secret: ${slackApps}, your app, Basic Information, Signing Secret.`,
    signingSecretUnchecked: "SLACK_SIGNING_SECRET is taken as it is: Slack has no way to check it",
    workspace: (team: string): string =>
      `SLACK_BOT_TOKEN is that of a bot in the workspace ${team}`,
    opensConnections: "SLACK_APP_TOKEN opens connections",
    refused: (setting: string, code: string): string =>
      `${setting}: Slack does not accept it (${code})`,
    unchecked: (setting: string, reason: string): string =>
      `${setting} could not be checked, as Slack did not answer (${reason}); it is taken as it is`,
  },
};
