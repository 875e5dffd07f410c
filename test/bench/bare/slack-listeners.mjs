/** What an app of Bolt's listens to, as its guide says it. https://docs.slack.dev/tools/bolt-js/concepts/commands */
import { answer, options } from "./slack-answer.mjs";

export function listen(app) {
  for (const command of ["/expelled", "/total", "/quote"]) {
    app.command(command, async ({ ack }) => {
      await ack(answer);
    });
  }
  app.options(/^pick-/, async ({ ack }) => {
    await ack({ options });
  });
}
