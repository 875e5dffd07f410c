/** Makes lines and writes them out together, and not while somebody waits for an answer. */
import type { Writable } from "node:stream";

export interface Lines {
  /** Does later what writes a line, in its turn. */
  readonly later: (work: () => void) => void;
  readonly write: (line: string) => void;
  readonly flush: () => void;
}

/** Short enough to be watched, long enough for the lines of a busy moment. */
const gatheringMilliseconds = 20;

/** A line by itself, made and written in a call of the system, would be a tenth of what an answer takes. */
export function gatherLines(output: Writable): Lines {
  let waiting: (() => void)[] = [];
  let lines = "";
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (const work of all) work();
    if (lines !== "") output.write(lines);
    lines = "";
  };
  return {
    later(work) {
      // The timer keeps the program awake: what is gathered is written before it ends by itself.
      if (waiting.length === 0) setTimeout(flush, gatheringMilliseconds);
      waiting.push(work);
    },
    write(line) {
      lines += line;
    },
    flush,
  };
}
