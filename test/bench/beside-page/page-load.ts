/** Runs the load generator (page-load.mjs) as a process of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";

export interface PageLoad {
  /** Rejects where the process ended by itself: there was no load. */
  readonly end: () => Promise<void>;
}

/** Resolves when the first request has been answered. */
export async function startPageLoad(port: number): Promise<PageLoad> {
  const child = spawn(process.execPath, ["test/bench/beside-page/page-load.mjs", String(port)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  // Real visitors are other machines: the generator shall take no processor from the bot.
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = once(child, "exit");
  const failed = ended.then(([code]) => {
    throw new Error(`the load generator ended with ${code}`);
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
