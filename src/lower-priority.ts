/** For a thread whose work may wait: on a machine with few processors it takes none from an answer. */
import { constants, platform, setPriority } from "node:os";

/**
 * Linux means the thread that asks alone; elsewhere it would be all of the program.
 * https://man7.org/linux/man-pages/man2/setpriority.2.html
 */
export function lowerPriority(): void {
  if (platform() === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
