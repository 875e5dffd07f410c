/** Questions as events of the gateway; the first response is a request of the bot's. */
import type { StandIn } from "../../platforms/discord/stand-in/stand-in.ts";
import { until } from "../../platforms/discord/stand-in/until.ts";
import type { Door, Send } from "./door.ts";
import type { Question } from "./question.ts";
import { germany } from "./question.ts";

export function gatewayDoor(discord: StandIn): Door {
  const prepare = (question: Question) => sender(discord, question);
  return {
    settings: { DISCORD_MODE: "gateway" },
    prepare,
    async firstAnswer() {
      const before = discord.recording.count("ready");
      await until(() => discord.recording.count("ready") > before, "a bot at the gateway");
      return prepare(germany)();
    },
  };
}

function sender(discord: StandIn, { fixture, data }: Question): Send {
  return async () => {
    const asked = discord.send(fixture, { data });
    const callback = await asked.seen;
    discord.forget(asked);
    return { milliseconds: asked.milliseconds, callback: () => callback };
  };
}
