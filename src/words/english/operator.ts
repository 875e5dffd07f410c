/** Messages to the operator: at the start, and why nothing can be served. */

export const running = {
  /** At the start, in one line. */
  connect: {
    none: "To answer on Discord or Slack, put their tokens into .env: .env.example says which, docs/discord.md and docs/slack.md where to get them.",
    off: (platforms: readonly string[]): string =>
      `${platforms.map((platform) => `${platform} is turned off (${platform.toUpperCase()}_MODE=off)`).join(", and ")}.`,
  },

  release: { nothing: "Nothing is set that has to be done before a start." },

  /** The address of the page. */
  playground: {
    at: (address: string): string => `Try it in a browser: ${address} (Ctrl-C ends it).`,
    instead: (port: number, address: string): string =>
      `Port ${port} is taken. Try it in a browser: ${address} (Ctrl-C ends it).`,
  },

  platforms: { othersGoOn: "a platform has failed; the others go on (REQUIRE_ALL=off)" },

  /** Why nothing can be served. */
  httpServer: {
    taken: (port: number): string =>
      `PORT: another program listens at ${port}; set PORT to a number that is free, or end that program.`,
    denied: (port: number): string =>
      `PORT: this user may not listen at ${port}; set PORT to a number from 1024 on.`,
    noSuchHost: (host: string): string =>
      `HOST: "${host}" is no address of this machine; right is one like 127.0.0.1 or ::`,
    notServed:
      "a request came to an address that nothing is served at; if Slack or Discord sent it, its request URL is mistyped, or the platform’s mode is not http",
    failed: (reason: string): string => `PORT and HOST: nothing can be served there (${reason}).`,
  },
};
