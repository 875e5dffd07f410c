/** Questions as requests that Discord signs. */
import { fixture } from "../../platforms/discord/stand-in/fixture.ts";
import { StandIn } from "../../platforms/discord/stand-in/stand-in.ts";
import type { Door } from "../bots/client-driver.ts";
import { knock, post } from "../bots/http-request.ts";
import type { Question } from "../bots/question.ts";
import { germany } from "../bots/question.ts";
import { interactionOf } from "./interaction.ts";
import { settingsAt } from "./settings-at.ts";

export async function discordHttpDoor(port: number): Promise<Door> {
  const discord = await new StandIn().start();
  const address = { port, path: "/discord/interactions" };
  const prepare = (question: Question) => {
    const body = bodyOf(discord, question);
    const letter = { headers: discord.signer.headers(body), body };
    return () => post(address, letter);
  };
  return {
    settings: {
      ...settingsAt(discord),
      DISCORD_MODE: "http",
      DISCORD_PUBLIC_KEY: discord.signer.publicKey,
      PORT: String(port),
    },
    prepare,
    firstAnswer: () => knock(() => prepare(germany)()),
    close: () => discord.stop(),
  };
}

function bodyOf({ world }: StandIn, question: Question): Buffer {
  const { fixture: name, data } = interactionOf(question);
  const id = world.ids.next();
  const token = `stand-in-${id}-${"k".repeat(60)}`;
  return Buffer.from(JSON.stringify({ ...fixture(name), id, token, data }));
}
