/** Questions as events of the gateway; the first response is a request of the bot's. */
import { StandIn } from "../../platforms/discord/stand-in/stand-in.ts";
import { until } from "../../platforms/wait-until.ts";
import type { Door, Send } from "../bots/client-driver.ts";
import type { Question } from "../bots/question.ts";
import { germany } from "../bots/question.ts";
import { interactionOf } from "./interaction.ts";
import { settingsAt } from "./settings-at.ts";

export async function gatewayDoor(): Promise<Door> {
  const discord = await new StandIn().start();
  const prepare = (question: Question) => sender(discord, question);
  return {
    settings: { ...settingsAt(discord), DISCORD_MODE: "gateway" },
    prepare,
    async firstAnswer() {
      const before = discord.recording.count("ready");
      await until(() => discord.recording.count("ready") > before, "a bot at the gateway");
      return prepare(germany)();
    },
    close: () => discord.stop(),
  };
}

function sender(discord: StandIn, question: Question): Send {
  const { fixture, data } = interactionOf(question);
  return async () => {
    const asked = discord.send(fixture, { data });
    const callback = await asked.seen;
    discord.forget(asked);
    return { milliseconds: asked.milliseconds, answer: () => callback };
  };
}
