/** Messages to the operator: at the start, and why nothing can be served. */

export const running = {
  /** At the start, in one line. */
  connect: {
    none: (file: string, packageFolder: string): string =>
      `To answer on Discord or Slack, put their tokens into ${file}: ${packageFolder}.env.example lists all settings, ` +
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

  /** Why nothing can be served. */
  httpServer: {
    taken: (port: number): string =>
      `PORT: another program listens on ${port}; set PORT to a free port, or end that program.`,
    denied: (port: number): string =>
      `PORT: this user may not listen on ${port}; set PORT to 1024 or more.`,
    noAddress:
      "HOST is not set, and this machine has no address to listen on; set HOST to an address of this machine.",
    noSuchHost: (host: string): string =>
      `HOST: "${host}" is not an address of this machine; expected one like 127.0.0.1 or ::`,
    notServed:
      "a request came to an address that nothing is served at; if Slack or Discord sent it, its request URL is mistyped, or the platform’s mode is not http",
    failed: (reason: string): string => `PORT and HOST: the server can’t listen there (${reason}).`,
  },
};
