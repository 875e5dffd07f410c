/** Asks questions, one a line: at a terminal with the secrets hidden, or from a pipe. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { ProgramIo } from "../../platforms/terminal/io.ts";

export interface Prompter {
  readonly print: (line: string) => void;
  /** @returns the typed line, trimmed; nothing where the input has ended */
  readonly ask: (question: string, options?: AskPromptOptions) => Promise<string | undefined>;
  readonly close: () => void;
}

interface AskPromptOptions {
  /** It is not shown while it is typed. */
  readonly isSecret?: boolean;
}

/** Lines of a pipe that come before their question are kept for it. */
export function openPrompter({ input, output, onStop }: ProgramIo): Prompter {
  let isHidden = false;
  const screen = new Writable({
    write(chunk, _, done) {
      if (!isHidden) output.write(chunk);
      done();
    },
  });
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const reader = createInterface({ input, output: screen, terminal: isTerminal });
  const lines = new LineQueue();
  reader.on("line", (line) => lines.add(line.trim()));
  reader.on("close", () => lines.end());
  reader.on("SIGINT", () => reader.close());
  onStop(() => reader.close());
  return {
    print: (line) => void output.write(`${line}\n`),
    async ask(question, { isSecret = false } = {}) {
      output.write(`${question} `);
      isHidden = isSecret;
      const line = await lines.take();
      isHidden = false;
      if (isSecret || !isTerminal) output.write("\n");
      return line;
    },
    close: () => reader.close(),
  };
}

class LineQueue {
  readonly #lines: string[] = [];
  #isEnded = false;
  #resolve: ((line: string | undefined) => void) | undefined;

  add(line: string): void {
    if (this.#resolve === undefined) this.#lines.push(line);
    else this.#settle(line);
  }

  end(): void {
    this.#isEnded = true;
    this.#settle(undefined);
  }

  take(): Promise<string | undefined> {
    const line = this.#lines.shift();
    if (line !== undefined || this.#isEnded) return Promise.resolve(line);
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  #settle(line: string | undefined): void {
    this.#resolve?.(line);
    this.#resolve = undefined;
  }
}
