/** Builds the program's input and output (streams, environment, working directory, signals) from Node's process. */
import { fstatSync } from "node:fs";
import type { ProgramIo } from "../platforms/terminal/io.ts";

/** The streams are opened when they are first used: standard input often is not. */
export function processIo(host: NodeJS.Process): ProgramIo {
  return {
    get input() {
      return host.stdin;
    },
    get isPiped() {
      return isPipe(host.stdin);
    },
    get output() {
      return withErrorHandler(host, host.stdout);
    },
    get errorOutput() {
      return withErrorHandler(host, host.stderr);
    },
    environment: host.env,
    nodeVersion: host.version,
    workingDirectory: workingDirectoryOf(host),
    onStop: (stop) => handleSignals(host, stop),
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

/** The time limit of a shutdown. Docker kills after 10 s, Kubernetes and Heroku after 30. */
const maxShutdownMs = 10_000;

/**
 * SIGHUP is left alone: it comes when the terminal is gone, and nothing can be restored there.
 *
 * Not by close-with-grace, of which these lines are all that would be left: it ends the program
 * itself, with 0 also where a platform has failed, and minds 12 events more, a SIGSEGV among them.
 */
function handleSignals(host: NodeJS.Process, stop: () => void): void {
  const onFirst = () => {
    for (const signal of signals) {
      host.removeListener(signal, onFirst);
      // Handled here and not left to the system: the first process of a container has no default handler.
      host.once(signal, () => host.exit(codeAfter[signal]));
    }
    setTimeout(() => host.exit(1), maxShutdownMs).unref();
    stop();
  };
  for (const signal of signals) host.once(signal, onFirst);
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** 128 and the signal's number, as shells report it. */
const codeAfter = { SIGINT: 130, SIGTERM: 143 } as const;

/** An unhandled error of a stream (a full disk) would end the program with a stack trace. */
function withErrorHandler<Stream extends NodeJS.WriteStream>(
  host: NodeJS.Process,
  stream: Stream,
): Stream {
  if (stream.listenerCount("error") > 0) return stream;
  return stream.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") host.exitCode = 1;
  });
}

/** The folder where the program was started; empty where it no longer exists. */
function workingDirectoryOf(host: NodeJS.Process): string {
  try {
    return host.cwd();
  } catch {
    return "";
  }
}
