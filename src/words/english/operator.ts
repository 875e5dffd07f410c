/** Messages to the operator: at the start, and why nothing can be served. */

/** The names of the settings that say where a server listens. */
interface ListenSettings {
  readonly port: string;
  readonly host: string;
}

export const running = {
  /** At the start, in one line. */
  connect: {
    none: (file: string, packageFolder: string): string =>
      `To answer on Discord or Slack, run npx nongrata init, or put their tokens into ${file}: ${packageFolder}.env.example lists all settings, ` +
      `docs/discord.md and docs/slack.md there say where to get tokens.`,
    off: (platforms: readonly string[], file: string | undefined): string =>
      `${platforms.map((platform) => `${platform} is turned off (${platform.toUpperCase()}_MODE=off)`).join(", and ")}` +
      `${file === undefined ? "" : `; the settings are read from ${file}`}.`,
    ignored: (file: string): string => `The file ${file} is ignored.`,
  },

  release: { nothing: "Nothing to do: neither Discord’s commands nor a store are set." },

  /** The address of the page. */
  playground: {
    at: (address: string): string => `Try it in a browser: ${address} (Ctrl-C ends it).`,
    instead: (port: number, address: string): string =>
      `Port ${port} is taken. Try it in a browser: ${address} (Ctrl-C ends it).`,
  },

  platforms: { othersGoOn: "a platform has failed; the others continue (REQUIRE_ALL=off)" },

  /** Lines of the log, at the start and at the end. */
  life: {
    starting: "starting",
    stopping: "stopping",
    stopped: "stopped",
    noPort:
      "no port is open: nothing that is set needs one; OPS_PORT opens one for /healthz, /readyz and /metrics",
    healthAlone:
      "only /healthz and /readyz are served at PORT: nothing else that is set needs a port; run the bot as a worker, or set PLAYGROUND=on",
    opsAlone:
      "only /healthz, /readyz and /metrics are served, at OPS_PORT: nothing else that is set needs a port",
  },

  misses: {
    inMemory:
      "questions without an answer are counted in the memory of this process alone, in known words only: no store is set (STORE_URL); KEEP_MISSES=off counts none",
    inStore:
      "questions without an answer are counted in the store for 30 days, in known words only (nongrata misses lists them); KEEP_MISSES=off counts none",
    notStored:
      "what was asked without an answer could not be counted in the store; it is tried again in a minute",
    none: "Nothing was asked without an answer in the last 30 days.",
    off: "Nothing is counted: KEEP_MISSES=off.",
    noStore:
      "What is asked without an answer is counted in the memory of the running bot alone, for no store is set (STORE_URL). Where OPS_PORT is set, /misses there lists it.",
    unreachable: (reason: string): string => `STORE_URL: the store can’t be reached (${reason}).`,
    /** A line of the list. */
    item: (count: number, outcome: string, words: string, lastDay: string): string =>
      `${String(count).padStart(6)}  ${outcome.padEnd(10)}  ${lastDay}  ${words}`,
  },

  /** What each metric is, for Prometheus. */
  metrics: {
    questions: "Questions that were answered, by the outcome of the answer",
    acknowledgement:
      "From the arrival of an event to its acknowledgement, for which platforms wait 3 seconds",
    answer: "From the arrival of an event to the delivery of its answer",
    errors: "Lines of the log at warn and error",
    reconnects: "Connections to a platform that were lost, or did not come up",
    buildInfo: "Versions of the program, of Node and of the record",
    recordAge: "Since the day of the record’s version",
    picturesPending: "Pictures that are drawn or wait for it",
    ready: "Whether a part of the program is ready: 1 or 0",
  },

  /** Why nothing can be served. */
  httpServer: {
    taken: (set: ListenSettings, port: number): string =>
      `${set.port}: another program listens on ${port}; set ${set.port} to a free port, or end that program.`,
    denied: (set: ListenSettings, port: number): string =>
      `${set.port}: this user may not listen on ${port}; set ${set.port} to 1024 or more.`,
    noAddress: ({ host }: ListenSettings): string =>
      `${host} is not set, and this machine has no address to listen on; set ${host} to an address of this machine.`,
    noSuchHost: (set: ListenSettings, host: string): string =>
      `${set.host}: "${host}" is not an address of this machine; expected one like 127.0.0.1 or ::`,
    notServed:
      "a request came to an address that nothing is served at; if Slack or Discord sent it, its request URL is mistyped, or the platform’s mode is not http",
    failed: (set: ListenSettings, reason: string): string =>
      `${set.port} and ${set.host}: the server can’t listen there (${reason}).`,
  },
};
