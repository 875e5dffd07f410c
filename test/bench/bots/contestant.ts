/** A bot under measurement: its program, with doors that are its own, one for each platform that it is on. */

import { freePort } from "../../free-port.ts";
import type { Cost, Departures } from "./bot-process.ts";
import { BotProcess } from "./bot-process.ts";
import type { Answered, Door, OpenDoor, Send } from "./client-driver.ts";
import type { Question } from "./question.ts";

export class Contestant {
  readonly #path: string;
  readonly #doors: readonly Door[];
  #process: BotProcess | undefined;

  constructor(path: string, doors: readonly Door[]) {
    this.#path = path;
    this.#doors = doors;
  }

  static async enter(path: string, openDoors: readonly OpenDoor[]): Promise<Contestant> {
    const port = await freePort();
    return new Contestant(path, await Promise.all(openDoors.map((open) => open(port))));
  }

  /** @returns how many milliseconds later it had given its first answer, at each of its doors */
  async start(): Promise<number> {
    const startedAt = performance.now();
    const answering = Promise.all(this.#doors.map((door) => door.firstAnswer()));
    this.#process = new BotProcess(this.#path, settingsFor(this.#doors));
    const answered = await Promise.race([answering, this.#process.failed]);
    const milliseconds = performance.now() - startedAt;
    for (const each of answered) this.#check(each);
    return milliseconds;
  }

  get doors(): number {
    return this.#doors.length;
  }

  /** @param at which of its doors, from 0 */
  prepare(question: Question, at: number): Send {
    const door = this.#doors[at];
    if (door === undefined) throw new Error(`${this.#path} has no door ${at}`);
    return door.prepare(question);
  }

  cost(): Promise<Cost> {
    return this.#running().cost();
  }

  takeDepartures(): Promise<Departures> {
    return this.#running().takeDepartures();
  }

  async end(): Promise<void> {
    await this.#process?.end();
  }

  async leave(): Promise<void> {
    await this.end();
    for (const door of this.#doors) await door.close();
  }

  #running(): BotProcess {
    if (this.#process === undefined) throw new Error(`${this.#path} is not running`);
    return this.#process;
  }

  /** A bot that apologises would be the fastest. */
  #check({ answer }: Answered): void {
    const strings = JSON.stringify(answer());
    if (!strings.includes("expelled by 🇩🇪 Germany"))
      throw new Error(`${this.#path} says ${strings}`);
  }
}

const settingsFor = (doors: readonly Door[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...doors.map(({ settings }) => settings));
