/** Whichever secret stands in whichever setting, in whichever form: what is said of it holds no piece of it. */
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/config.ts";
import { findSettingMistakes } from "../../src/config/setting-mistakes.ts";
import { settingNames } from "../../src/config/setting-names.ts";
import { english } from "../../src/words/english.ts";
import { findSecretPieces, makeSecrets } from "../secret-pieces.ts";

const secrets = makeSecrets();

/** As people paste them. */
const forms: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `"${secret}"`,
  (secret) => `'${secret}`,
  (secret) => `${secret.slice(0, 20)} ${secret.slice(20)}`,
  (secret) => `${secret}\n${secret}`,
  (secret) => `${secret},${secret}`,
  (secret) => `<${secret}>`,
  (secret) => `${secret}…`,
  (secret) => `=${secret}`,
  (secret) => `export TOKEN=${secret}`,
  (secret) => `Bearer ${secret}`,
  (secret) => `mailto:${secret}`,
  (secret) => `file:/nowhere/${secret}`,
  (secret) => `https://bot:${secret}@example.org/`,
  (secret) => `https://example.org/${secret}`,
  (secret) => `https://example.org/?token=${secret}`,
  (secret) => `postgres://bot:${secret}@example.org/bot`,
  (secret) => `mysql://bot:${secret}@example.org/bot`,
];

const { found } = english.commandLine.settings;

describe.each(settingNames)("%s", (setting) => {
  it("is told without a piece of the secret that was found there", () => {
    for (const secret of Object.values(secrets))
      for (const form of forms) {
        const read = parseConfig({ [setting]: form(secret) });
        if (read.kind === "config") continue;
        const told = read.problems.map((problem) => found(problem.found)).join("\n");
        expect(findSecretPieces(told, secrets)).toEqual([]);
      }
  });
});

const { discordToken, botToken, appToken } = secrets;
const tokens = { discordToken, botToken, appToken };

/** Config is what may be printed. */
describe.each(Object.entries(tokens))(
  "a setting that is printed and has a token: %s",
  (_, token) => {
    it("is refused, whatever the token stands in", () => {
      const printed = settingNames.filter((name) => !/TOKEN|SECRET|STORE/.test(name));
      for (const setting of printed)
        for (const form of forms.filter((each) => each(token).includes(token))) {
          const read = parseConfig({ [setting]: form(token) });
          expect([setting, form(""), read.kind]).toEqual([setting, form(""), "problems"]);
        }
    });
  },
);

it.each(["PRIVACY_URL", "SUPPORT_URL", "PUBLIC_URL", "DATA_DIR"])(
  "%s can't have a password in its address",
  (setting) => {
    const address = `https://bot:${secrets.storePassword}@example.org/`;
    expect(parseConfig({ [setting]: address }).kind).toBe("problems");
  },
);

it("DATA_DIR is no key, and may be a folder with a long name", () => {
  const kindOf = (DATA_DIR: string) => parseConfig({ DATA_DIR }).kind;
  expect(kindOf(secrets.signingSecret)).toBe("problems");
  expect(kindOf(secrets.stateSecret)).toBe("problems");
  for (const folder of ["/nix/store/0c5xvhaxnl4ly7hqcfs6wmdnyzqrcrb0-record/data", "my-record"])
    expect(kindOf(folder)).toBe("config");
});

it("a line of .env that is none is told without a piece of the secret in it", () => {
  for (const secret of Object.values(secrets))
    for (const line of [
      secret,
      `DISCORD_TOKEN ${secret}`,
      `DISCORD_TOKEN:${secret}`,
      `DISCORD_TOKEN.${secret}`,
      `DISCORD_TOKEN${secret}`,
      `SLACK_BOT_TOKEN-${secret}`,
      `${secret} = DISCORD_TOKEN`,
      `${secret}=`,
      `DISCORD TOKEN = ${secret}`,
      `DISCORD_TOKN=${secret}`,
    ]) {
      const mistakes = findSettingMistakes({ text: line, variables: {} }, {});
      const told = mistakes.map((each) =>
        english.commandLine.settings.mistake({ ...each, place: "1" }),
      );
      expect(findSecretPieces(told.join("\n"), secrets)).toEqual([]);
    }
});
