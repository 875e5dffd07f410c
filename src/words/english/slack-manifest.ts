/** Texts of `nongrata manifest`: errors in a call, and notes beside the manifest. */

export const manifestCommand = {
  socketOrUrl: "--socket and --url: expected one of them; over a socket there is no address",
  url: (found: string): string =>
    `--url: found "${found}"; expected the address where Slack reaches the bot, like https://bot.example.org`,
  noUrl: "--url is missing: SLACK_MODE is http; expected an address like https://bot.example.org",
  noUrlToInstall:
    "--url or PUBLIC_URL is missing: after installing, people come back there; expected an address like https://bot.example.org",
  prefixOrNames: "--prefix and --names: expected one of them",
  prefix: (found: string): string =>
    `--prefix: found "${found}"; expected small letters, digits, - and _, like ng-, and with the longest name no more than 31 characters`,
  names: (found: string): string =>
    `--names: found "${found}"; expected like expelled=ausgewiesen,total=summe: each command once, each name once, in small letters`,
  name: (found: string): string =>
    `--name: found "${found}"; expected 1 to 35 letters of English, digits, spaces, dots, hyphens`,
  feature: (found: string, known: readonly string[]): string =>
    `--with, --without: found "${found}"; expected ${known.join(", ")}`,
  withAndWithout: (found: string): string =>
    `--with and --without: found "${found}" in both; expected one of them`,
  advice: (lines: readonly string[]): string =>
    ["For this app, set in .env:", ...lines.map((line) => `  ${line}`)].join("\n"),
};
