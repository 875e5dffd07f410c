/** An app of Bolt's over HTTP, that says the same to everybody. https://docs.slack.dev/tools/bolt-js/getting-started */
import { App } from "@slack/bolt";
import { listen } from "./slack-listeners.mjs";

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, PORT } = process.env;

const app = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

listen(app);

await app.start(Number(PORT));
