/** Both bare bots over HTTP, in one process and at one port: Discord's hangs on Bolt's server. https://docs.slack.dev/tools/bolt-js/concepts/custom-routes */
import { App } from "@slack/bolt";
import { listener, register } from "./discord-listener.mjs";
import { listen } from "./slack-listeners.mjs";

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, PORT } = process.env;

const app = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  customRoutes: [{ path: "/discord/interactions", method: "POST", handler: listener }],
});

listen(app);

await app.start(Number(PORT));
await register();
