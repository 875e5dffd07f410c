/**
 * Preloaded, tells when asked over the channel to the parent what the process has used of the
 * processor, in milliseconds, and what it has resident, in bytes. It keeps nothing awake, and ends
 * with the parent. The threads that the process begins are preloaded as well, and tell nothing.
 */
const { isMainThread } = require("node:worker_threads");

if (isMainThread) listen();

function listen() {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send({ processor: (user + system) / 1000, resident: process.memoryUsage.rss() });
  });
  process.on("disconnect", () => process.exit());
  process.channel.unref();
}
