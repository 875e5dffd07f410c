/**
 * Sets V8's flags for the garbage collector of a process that answers people: the thread that answers marks and sweeps by
 * itself. Helper threads have its priority, whomever they help, and on two processors a crowd at the page made one answer
 * in a hundred wait for them.
 */
import { setFlagsFromString } from "node:v8";

/**
 * V8 reads both whenever a collection begins, so that they may be set while the process runs. That is not so of every flag:
 * `--single-threaded-gc`, which stands for these and more, ends the process with the next collection.
 * https://nodejs.org/docs/latest-v20.x/api/v8.html#v8setflagsfromstringflags
 */
const gcFlags: readonly string[] = ["--no-concurrent-marking", "--no-concurrent-sweeping"];

/** Never throws: V8 writes one line about a flag that it does not know to standard error, and goes on. */
export function setGcFlags(flags = gcFlags): void {
  for (const flag of flags) setFlagsFromString(flag);
}
