/** What the program has around it, made of the process that a door hands in. */
import type { Io } from "./platforms/terminal/io.ts";

/** The streams are opened when they are first asked for: standard input often is not. */
export function ioOf(host: NodeJS.Process): Io {
  return {
    get input() {
      return host.stdin;
    },
    get output() {
      return host.stdout;
    },
    get errors() {
      return host.stderr;
    },
    environment: host.env,
    folder: host.cwd(),
    onStop(stop) {
      // SIGHUP is left alone: it comes when the terminal is gone, and nothing can be restored there.
      host.once("SIGTERM", stop);
    },
  };
}
