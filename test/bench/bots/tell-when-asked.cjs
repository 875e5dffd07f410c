/**
 * Preloaded, tells over the channel to the parent what it is asked there. It keeps nothing awake, and ends with the
 * parent. The threads that the process begins are preloaded as well, and tell nothing.
 */
const { subscribe } = require("node:diagnostics_channel");
const { isMainThread } = require("node:worker_threads");

/** Of each answer over HTTP since the last time: when it was asked for, and how many milliseconds later it had left. */
let left;

const told = {
  /** What the process has used of the processor, in milliseconds, and what it has resident, in bytes. */
  cost() {
    const { user, system } = process.cpuUsage();
    return { processor: (user + system) / 1000, resident: process.memoryUsage.rss() };
  },

  /** From the first time on, for to note it takes time. */
  left() {
    if (left === undefined) subscribe("http.server.response.finish", note);
    const before = left ?? [];
    left = [];
    return before;
  },
};

function note({ request }) {
  const askedAt = request.headers["x-asked-at"];
  // The clock is the machine's, and so the same for all of its programs.
  const nanoseconds = process.hrtime.bigint() - BigInt(askedAt ?? 0);
  if (askedAt !== undefined) left.push([askedAt, Number(nanoseconds) / 1e6]);
}

function listen() {
  process.on("message", (question) => process.send(told[question]()));
  process.on("disconnect", () => process.exit());
  process.channel.unref();
}

if (isMainThread) listen();
