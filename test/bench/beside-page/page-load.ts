/** A crowd at the page, as a process of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";

export interface Crowd {
  /** Rejects where it ended by itself: it was no crowd. */
  readonly end: () => Promise<void>;
}

/** Resolves when the first of them has been answered. */
export async function beginCrowd(port: number): Promise<Crowd> {
  const child = spawn(process.execPath, ["test/bench/beside-page/page-load.mjs", String(port)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  // It would come from other machines.
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = once(child, "exit");
  const failed = ended.then(([code]) => {
    throw new Error(`the crowd ended with ${code}`);
  });
  failed.catch(() => undefined);
  await Promise.race([once(child, "message"), failed]);
  return {
    async end() {
      if (child.exitCode !== null) await failed;
      child.kill("SIGKILL");
      await ended;
    },
  };
}
