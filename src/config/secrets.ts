/** What of the settings must never be written, wherever an error has it. */
import type { Config } from "./config.ts";

export function secretsOf({ discord, slack }: Config): readonly string[] {
  const { settings, installing } = slack ?? {};
  const secrets = [
    discord?.token,
    settings?.botToken,
    settings?.mode === "socket" ? settings.appToken : undefined,
    settings?.mode === "http" ? settings.signingSecret : undefined,
    ...(installing === undefined ? [] : secretsOfInstalling(installing)),
  ];
  return secrets.filter((secret) => secret !== undefined).filter((secret) => secret !== "");
}

type Installing = NonNullable<NonNullable<Config["slack"]>["installing"]>;

function secretsOfInstalling({ clientSecret, stateSecret, store }: Installing) {
  const keys = (store.keys ?? "").split(",").map((key) => key.trim());
  const password = URL.canParse(store.url) ? new URL(store.url).password : "";
  return [clientSecret, stateSecret, store.url, password, decodeURIComponent(password), ...keys];
}
