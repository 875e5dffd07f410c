/** What the program has around it, made of the process that a door hands in. */
import { fstatSync } from "node:fs";
import type { ProgramIo } from "../platforms/terminal/io.ts";

/** The streams are opened when they are first asked for: standard input often is not. */
export function processIo(host: NodeJS.Process): ProgramIo {
  return {
    get input() {
      return host.stdin;
    },
    get isPiped() {
      return isPipe(host.stdin);
    },
    get output() {
      return heeded(host, host.stdout);
    },
    get errorOutput() {
      return heeded(host, host.stderr);
    },
    environment: host.env,
    workingDirectory: folderOf(host),
    onStop: (stop) => heedSignals(host, stop),
    onUncaughtError(tell) {
      host.on("unhandledRejection", tell);
      host.on("uncaughtException", (error) => {
        tell(error);
        host.exit(1);
      });
    },
  };
}

/** A terminal and /dev/null are devices; what was closed at the start is nothing. */
function isPipe({ fd }: { readonly fd: number }): boolean {
  try {
    return !fstatSync(fd).isCharacterDevice();
  } catch {
    // There is no standard input.
    return false;
  }
}

/** How long an end may take. Docker kills after 10 s, Kubernetes and Heroku after 30. */
const graceMs = 10_000;

/**
 * SIGHUP is left alone: it comes when the terminal is gone, and nothing can be restored there.
 *
 * Not by close-with-grace, of which these lines are all that would be left: it ends the program
 * itself, with 0 also where a platform has failed, and minds 12 events more, a SIGSEGV among them.
 */
function heedSignals(host: NodeJS.Process, stop: () => void): void {
  const first = () => {
    for (const signal of signals) {
      host.removeListener(signal, first);
      // Asked for again, not left to the system: the first process of a container would hear nothing.
      host.once(signal, () => host.exit(codeAfter[signal]));
    }
    setTimeout(() => host.exit(1), graceMs).unref();
    stop();
  };
  for (const signal of signals) host.once(signal, first);
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** 128 and the signal's number, as a shell tells it. */
const codeAfter = { SIGINT: 130, SIGTERM: 143 } as const;

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
