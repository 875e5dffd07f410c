/** An app of Bolt's in Socket Mode, that says the same to everybody. https://docs.slack.dev/tools/bolt-js/concepts/socket-mode */
import { App } from "@slack/bolt";
import { listen } from "./slack-listeners.mjs";

const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL } = process.env;

const app = new App({
  token: SLACK_BOT_TOKEN,
  appToken: SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

listen(app);

await app.start();
