/** A bot under measurement: its program, with an application at Discord that is its own. */
import { StandIn } from "../../platforms/discord/stand-in/stand-in.ts";
import type { Cost } from "./bot-process.ts";
import { BotProcess } from "./bot-process.ts";
import type { Answered, Door, Send } from "./door.ts";
import type { Question } from "./question.ts";

export type OpenDoor = (discord: StandIn) => Door | Promise<Door>;

export class Contestant {
  readonly #path: string;
  readonly #discord: StandIn;
  readonly #door: Door;
  #process: BotProcess | undefined;

  constructor(path: string, discord: StandIn, door: Door) {
    this.#path = path;
    this.#discord = discord;
    this.#door = door;
  }

  static async enter(path: string, openDoor: OpenDoor): Promise<Contestant> {
    const discord = await new StandIn().start();
    return new Contestant(path, discord, await openDoor(discord));
  }

  /** @returns how many milliseconds later it gave its first answer */
  async start(): Promise<number> {
    const began = performance.now();
    const answering = this.#door.firstAnswer();
    this.#process = new BotProcess(this.#path, settingsFor(this.#discord, this.#door));
    const answered = await Promise.race([answering, this.#process.failed]);
    const milliseconds = performance.now() - began;
    this.#check(answered);
    return milliseconds;
  }

  prepare(question: Question): Send {
    return this.#door.prepare(question);
  }

  cost(): Promise<Cost> {
    if (this.#process === undefined) throw new Error(`${this.#path} is not running`);
    return this.#process.cost();
  }

  async end(): Promise<void> {
    await this.#process?.end();
  }

  async leave(): Promise<void> {
    await this.end();
    await this.#discord.stop();
  }

  /** A bot that apologises would be the fastest. */
  #check({ callback }: Answered): void {
    const said = JSON.stringify(callback());
    if (!said.includes("expelled by 🇩🇪 Germany")) throw new Error(`${this.#path} says ${said}`);
  }
}

function settingsFor({ world, apiUrl }: StandIn, { settings }: Door): Record<string, string> {
  const { token, applicationId } = world;
  return {
    ...settings,
    DISCORD_TOKEN: token,
    DISCORD_APPLICATION_ID: applicationId,
    DISCORD_API_URL: apiUrl,
  };
}
