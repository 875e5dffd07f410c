/** A bot as a process of its own, as an operator runs it, and what it costs. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { resolve } from "node:path";

export interface Cost {
  /** All that it has used of the processor, in milliseconds. */
  readonly processor: number;
  /** What it has resident now, in bytes. */
  readonly resident: number;
}

/** How many milliseconds after it was asked for each answer had left the bot, by `askedAt`. */
export type Departures = ReadonlyMap<string, number>;

/** What the preloaded script tells, by what it is asked. */
interface Told {
  readonly cost: Cost;
  readonly departures: Iterable<readonly [string, number]>;
}

const tellWhenAsked = "test/bench/bots/report-usage.cjs";

export class BotProcess {
  /** Rejects when it ends by itself. */
  readonly failed: Promise<never>;
  readonly #child: ChildProcess;
  readonly #ended: Promise<readonly unknown[]>;

  /**
   * With nothing around it but its settings: no .env, and no environment of ours.
   *
   * @param program its path, with node's own options before it, as `npm start` has them
   */
  constructor(program: string, settings: Readonly<Record<string, string>>) {
    const words = program.split(" ");
    const path = words.at(-1) ?? "";
    const options = [...words.slice(0, -1), "--require", resolve(tellWhenAsked)];
    this.#child = spawn(process.execPath, [...options, resolve(path)], {
      cwd: tmpdir(),
      env: settings,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#ended = once(this.#child, "exit");
    this.failed = this.#ended.then(([code]) => {
      throw new Error(`${path} ended with ${code}`);
    });
    this.failed.catch(() => undefined);
  }

  cost(): Promise<Cost> {
    return this.#ask("cost");
  }

  /** Those since they were taken before; the first time none. */
  async takeDepartures(): Promise<Departures> {
    return new Map(await this.#ask("departures"));
  }

  async #ask<Question extends keyof Told>(question: Question): Promise<Told[Question]> {
    const told: Promise<Told[Question][]> = once(this.#child, "message");
    this.#child.send(question);
    const [answer] = await Promise.race([told, this.failed]);
    if (answer === undefined) throw new Error("a bot told nothing");
    return answer;
  }

  /** At once: how a bot ends is not what is measured here. */
  async end(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }
}
