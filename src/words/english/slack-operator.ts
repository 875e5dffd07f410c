/** Messages to the operator about Slack: lines of the log, and the line it ends with. */

const apps = "https://api.slack.com/apps";

export const slackOperator = {
  ready: "connected to Slack",
  connectionOpened: "another connection to Slack is open",
  answerDelivered: "answered",
  answerNotDelivered: "the answer did not reach Slack",
  stepsNotDelivered: "the messages after the acknowledgement did not reach Slack",
  pictureDelivered: "the answer was updated with its picture, or with why it has none",
  pictureNotAttached: "the picture could not be added to the answer",
  missingUploadScope:
    "pictures can’t be uploaded in a workspace: the bot lacks the scope files:write there; install it again with that scope (nongrata manifest --with pictures)",
  duplicate: "a duplicate of a request that was answered before",
  boltError: "error in Bolt",
  messageError: "error in the Socket Mode client",
  disconnectRequested: "Slack asked to close a connection; a new one replaces it",
  connectionLost: "a connection to Slack was lost; reconnecting",
  connectionFailed: "the connection to Slack failed; retrying",
  tooManyConnections:
    "Slack reports too many connections of this app (10 are allowed); retrying later",
  appUninstalled: "the bot was removed from a workspace; its data is deleted",
  storeUnreachable:
    "the store can’t be reached (STORE_URL): until it can, only answers that need no token are sent",
  /** @param why the whole sentence on the store */
  storeNotOpened: (why: string): string =>
    `${why} Until it can be opened, only answers that need no token are sent; it is tried again.`,
  storeUnreadable:
    "the tokens of a workspace can’t be decrypted: STORE_KEY lacks the key that they were encrypted with; add it after the first key and a comma, and restart",
  workspaceToken: (code: string): string =>
    `Slack rejects the token of a workspace (${code}): the bot has to be installed there again`,
  unreachable: "Slack does not answer auth.test; retrying",
  invalidSignature: (count: number): string =>
    `rejected ${count === 1 ? "a request" : `${count} requests`} without a valid, recent signature; if Slack sent ${count === 1 ? "it" : "them"}, SLACK_SIGNING_SECRET or the clock of this machine is wrong`,

  /** Why the bot ends. */
  botToken: (code: string): string =>
    `Slack rejects the bot’s token (${code}): set SLACK_BOT_TOKEN to the current one (${apps}, the application, OAuth & Permissions, Bot User OAuth Token; it begins with xoxb-).`,
  appToken: (code: string): string =>
    `Slack rejects the app’s token (${code}): set SLACK_APP_TOKEN to one that has the scope connections:write (${apps}, the application, Basic Information, App-Level Tokens; it begins with xapp-).`,
  socketModeOff: `Slack closed the connection because Socket Mode is off: turn it on (${apps}, the application, Socket Mode) and restart the bot, or set SLACK_MODE=http.`,
};
