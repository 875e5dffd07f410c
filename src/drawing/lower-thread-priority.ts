/** For a thread whose work may wait: on a machine with few processors it takes none from an answer. */
import { constants, getPriority, platform, setPriority } from "node:os";

const lower = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Linux means the thread that asks alone; elsewhere it would be all of the program.
 * https://man7.org/linux/man-pages/man2/setpriority.2.html
 */
export function lowerThreadPriority(): void {
  // Where the whole program has a lower one, it may not be raised.
  if (platform() === "linux" && getPriority() < lower) setPriority(lower);
}
