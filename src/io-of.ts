/** What the program has around it, made of the process that a door hands in. */
import type { Io } from "./platforms/terminal/io.ts";

/** The streams are opened when they are first asked for: standard input often is not. */
export function ioOf(host: NodeJS.Process): Io {
  return {
    get input() {
      return host.stdin;
    },
    get output() {
      return heeded(host, host.stdout);
    },
    get errors() {
      return heeded(host, host.stderr);
    },
    environment: host.env,
    folder: folderOf(host),
    onStop(stop) {
      // SIGHUP is left alone: it comes when the terminal is gone, and nothing can be restored there.
      host.once("SIGTERM", stop);
    },
  };
}

/** A stream whose error nobody hears ends the program with a stack trace: a full disk, say. */
function heeded<Stream extends NodeJS.WriteStream>(host: NodeJS.Process, stream: Stream): Stream {
  if (stream.listenerCount("error") > 0) return stream;
  return stream.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") host.exitCode = 1;
  });
}

/** Where the program was started; a folder that is gone by now holds nothing. */
function folderOf(host: NodeJS.Process): string {
  try {
    return host.cwd();
  } catch {
    return "";
  }
}
