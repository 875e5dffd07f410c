/**
 * Preloaded, tells over the channel to the parent what it is asked there. It keeps nothing awake, and ends with the
 * parent. The threads that the process begins are preloaded as well, and tell nothing.
 */
const { subscribe } = require("node:diagnostics_channel");
const { isMainThread } = require("node:worker_threads");

/** Answers over HTTP that left since it was asked for them: each with when it was asked for, and the milliseconds since. */
let departures;

const told = {
  /** What the process has used of the processor, in milliseconds, and what it has resident, in bytes. */
  cost() {
    const { user, system } = process.cpuUsage();
    return { processor: (user + system) / 1000, resident: process.memoryUsage.rss() };
  },

  /** They are noted from the first time on: a bot whose answers are not asked for spends nothing on it. */
  departures() {
    if (departures === undefined) subscribe("http.server.response.finish", note);
    const before = departures ?? [];
    departures = [];
    return before;
  },
};

function note({ request }) {
  const askedAt = request.headers["x-asked-at"];
  if (askedAt === undefined) return;
  // The clock is the machine's, and so the same for all of its programs.
  const nanoseconds = process.hrtime.bigint() - BigInt(askedAt);
  departures.push([askedAt, Number(nanoseconds) / 1e6]);
}

function listen() {
  process.on("message", (question) => process.send(told[question]()));
  process.on("disconnect", () => process.exit());
  process.channel.unref();
}

if (isMainThread) listen();
