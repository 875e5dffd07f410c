/** Texts of `nongrata doctor`: a line a check, and the next thing to do. */
const portal = "https://discord.com/developers/applications";
const apps = "https://api.slack.com/apps";

const listText = (names: readonly string[]): string => names.join(", ");

const times = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

export const doctorStrings = {
  machine: {
    node: (node: string, version: string): string => `nongrata ${version} runs on Node ${node}`,
    portFree: (port: number): string => `PORT: ${port} is free`,
    portOfBot: "If it is the bot itself that runs there, all is well.",
    publicUrlSkipped: (url: string): string =>
      `PUBLIC_URL: whether ${url} leads here is looked at with --online`,
    publicUrlAnswers: (url: string): string => `PUBLIC_URL: ${url} answers`,
    publicUrlFails: (url: string, reason: string): string =>
      `PUBLIC_URL: ${url} does not answer (${reason})`,
    publicUrlNext:
      "Start the bot; then look at the name’s address (DNS), the certificate, and what the proxy in front of it passes on.",
  },
  clock: {
    right: "the clock of this machine is right",
    wrong: (seconds: number, isAhead: boolean): string =>
      `the clock of this machine is ${times(seconds, "second")} ${isAhead ? "ahead" : "behind"}`,
    next: "Turn on time synchronisation (timedatectl set-ntp true): signed requests are refused otherwise.",
  },
  settings: {
    noFile: "there is no .env; the settings come from the environment alone",
    file: (path: string): string => `the settings are read from ${path}`,
    readable: (path: string): string => `${path} can be read by other users of this machine`,
    modeSet: (path: string): string => `${path} can now be read by its owner alone`,
    platforms: (names: readonly string[]): string => `the settings are right: ${listText(names)}`,
    noPlatform: "no platform is set: the bot serves a page on this machine, and no more",
    runInit: "npx nongrata init",
  },
  record: {
    valid: (folder: string, version: string): string =>
      `the record in ${folder} is right: version ${version}`,
    next: (folder: string): string => `nongrata check ${folder}`,
  },
  store: {
    skipped: (place: string): string =>
      `STORE_URL: the store (${place}) is looked at with --online`,
    ready: (place: string): string =>
      `the store (${place}) is there, up to date, and its keys are known`,
    missing: (path: string): string =>
      `the store (${path}) is not there yet; the first start makes it`,
    outdated: (place: string): string =>
      `the tables of the store (${place}) are older than this program`,
    outdatedNext:
      "npx nongrata release, or npx nongrata doctor --fix; each start of the bot does it as well",
    migrated: (place: string): string => `the tables of the store (${place}) are now up to date`,
  },
  discord: {
    skipped: "Discord’s token, application and commands are looked at with --online",
    token: (name: string): string => `DISCORD_TOKEN is that of the application “${name}”`,
    refused: (status: number): string => `DISCORD_TOKEN: Discord refuses the request (${status})`,
    unreachable: (reason: string): string => `Discord can’t be reached (${reason})`,
    network: "Does this machine reach discord.com at port 443? A proxy in HTTPS_PROXY is not used.",
    publicKey: "DISCORD_PUBLIC_KEY is that of the application",
    otherKey: "DISCORD_PUBLIC_KEY is not that of the application: every request would be rejected",
    keyNext: (key: string): string => `DISCORD_PUBLIC_KEY=${key}`,
    noIntents: "no privileged intent is on, and none is needed",
    intents: (names: readonly string[]): string =>
      `privileged intents are on that the bot does not need: ${listText(names)}`,
    intentsNext: `Turn them off: ${portal}, the application, Bot, Privileged Gateway Intents.`,
    endpoint: (url: string | undefined): string =>
      url === undefined
        ? "interactions come over the gateway: no Interactions Endpoint URL is set"
        : `interactions are sent to ${url}`,
    otherEndpoint: (url: string | undefined): string =>
      url === undefined
        ? "the application has no Interactions Endpoint URL: over HTTP no command would arrive"
        : `the application’s Interactions Endpoint URL is ${url}: commands go there, and not to this bot`,
    endpointNext: (url: string | undefined): string =>
      `${url === undefined ? "Empty it" : `Set it to ${url}`} (${portal}, the application, General Information), or call npx nongrata doctor --online --fix.`,
    endpointSet: (url: string | undefined): string =>
      url === undefined
        ? "the Interactions Endpoint URL is now empty: interactions come over the gateway"
        : `the Interactions Endpoint URL is now ${url}`,
    commands: "the commands are registered as they should be",
    commandsWritten: "the commands are now registered as they should be",
    stale: (count: number): string => `${times(count, "registered command")} differ from the bot’s`,
    staleNext: "npx nongrata register, or npx nongrata doctor --online --fix",
    twice: (guild: string, count: number): string =>
      `the server ${guild} shows ${times(count, "command")} twice: they are registered there as well`,
    twiceNext: (guild: string): string => `npx nongrata register --guild ${guild} --remove`,
    removedTwice: (guild: string): string =>
      `the commands that the server ${guild} showed twice are now there once`,
  },
  slack: {
    skipped: "Slack’s tokens and scopes are looked at with --online",
    botToken: (team: string): string => `SLACK_BOT_TOKEN is that of a bot in the workspace ${team}`,
    appToken: "SLACK_APP_TOKEN opens connections",
    manyWorkspaces: "tokens are in the store, one for each workspace that installs the bot",
    tokenNext: `${apps}, your app: Install App for the bot’s token, Basic Information for the app’s.`,
    unreachable: (reason: string): string => `Slack can’t be reached (${reason})`,
    network: "Does this machine reach slack.com at port 443? A proxy in HTTPS_PROXY is not used.",
    scopes: "the bot has the scopes that it needs, and no other",
    missing: (scopes: readonly string[]): string => `the bot lacks scopes: ${listText(scopes)}`,
    needless: (scopes: readonly string[]): string =>
      `the bot has scopes that it does not need: ${listText(scopes)}`,
    scopesNext: `Put the manifest that npx nongrata manifest prints into the app (${apps}, App Manifest), and install it again.`,
    /** One of each kind of answer: figures, comparisons, tables, quotes, lists, pictures in words, help, trouble. */
    samples: [
      "/expelled germany",
      "/expelled germany, france and poland",
      "/expelled",
      "/total nato detail:yes",
      "/quote stoltenberg",
      "/waves",
      "/waves houla",
      "/sources germany",
      "/map",
      "/timeline",
      "/verify Germany expelled 15 Russian diplomats",
      "/help",
      "/expelled korea",
      "/expelled atlantis",
    ],
    blocks: (count: number): string => `Slack’s own check takes ${times(count, "sample answer")}`,
    blocksUnknown: (reason: string): string => `Slack does not check sample answers (${reason})`,
    blocksRefused: (sample: string, reason: string): string =>
      `Slack’s own check refuses the answer to ${sample} (${reason})`,
    blocksNext: "That is an error of the bot: please report it.",
  },
};
