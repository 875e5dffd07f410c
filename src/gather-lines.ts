/** Writes lines out together, and not while somebody waits for an answer. */
import type { Writable } from "node:stream";

export interface Lines {
  readonly write: (line: string) => void;
  readonly flush: () => void;
}

/** Short enough to be watched, long enough for the lines of a busy moment. */
const gatheringMilliseconds = 20;

/** Writing to a file or a pipe is a call of the system, which would be a tenth of what an answer takes. */
export function gatherLines(output: Writable): Lines {
  let gathered = "";
  const flush = () => {
    if (gathered !== "") output.write(gathered);
    gathered = "";
  };
  return {
    write(line) {
      // The timer keeps the program awake: what is gathered is written before it ends by itself.
      if (gathered === "") setTimeout(flush, gatheringMilliseconds);
      gathered += line;
    },
    flush,
  };
}
