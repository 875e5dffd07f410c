/** Messages to the operator about Slack: lines of the log, and the line it ends with. */

const apps = "https://api.slack.com/apps";

export const slackOperator = {
  ready: "connected to Slack",
  connected: "one more connection to Slack is open",
  delivered: "answered",
  notDelivered: "the answer did not reach Slack",
  stepsNotDelivered: "what was to come after the acknowledgement did not reach Slack",
  pictureDelivered: "what follows an answer is there: its picture, or why there is none",
  pictureNotAttached: "the answer stays without its picture",
  mayNotUpload:
    "pictures can’t be uploaded in a workspace: the bot lacks the scope files:write there, and has to be installed again with it (nongrata manifest --with pictures)",
  duplicate: "this came before, and was answered then",
  boltError: "Bolt has a fault",
  messageError: "the client has a fault",
  disconnectRequested: "Slack wants the connection back; another takes its place",
  connectionLost: "a connection to Slack is gone; connecting again",
  notConnected: "Slack could not be connected to; trying again",
  tooManyConnections:
    "Slack says that this application has too many connections (10 are allowed); trying again later",
  uninstalled: "the bot was taken out of a workspace; what was kept of it is deleted",
  storeAway:
    "the store can’t be reached (STORE_URL): answers go on where no token is needed, and all of them once it is back",
  storeUnreadable:
    "what the store holds of a workspace can’t be read: STORE_KEY has not the key that it was kept under; put that behind the first, after a comma, and start again",
  workspaceToken: (code: string): string =>
    `Slack refuses the token of a workspace (${code}): it has to install the bot again`,
  unreachable: "Slack does not answer at auth.test; asking again",
  unsigned:
    "a request was not signed by Slack, or not just now; if it was Slack’s, SLACK_SIGNING_SECRET or the clock is wrong",

  botToken: (code: string): string =>
    `Slack refuses the bot’s token (${code}): set SLACK_BOT_TOKEN to the present one (${apps}, the application, OAuth & Permissions, Bot User OAuth Token; it begins with xoxb-).`,
  appToken: (code: string): string =>
    `Slack refuses the application’s token (${code}): set SLACK_APP_TOKEN to one that has the scope connections:write (${apps}, the application, Basic Information, App-Level Tokens; it begins with xapp-).`,
  socketModeOff: `Slack has closed the connection for good, as Socket Mode is off: turn it on (${apps}, the application, Socket Mode) and start the bot again, or set SLACK_MODE to http.`,
};
