/** The Discord part of `nongrata init`: one token, from which Discord itself tells the application's ID and public key. */
import type { Application } from "../../platforms/discord/registering/application.ts";
import { fetchApplication } from "../../platforms/discord/registering/application.ts";
import { english } from "../../words/english.ts";
import type { SettingTexts } from "./environment-text.ts";
import type { InitContext, ValueCheck } from "./init-context.ts";
import { obtainValue } from "./init-context.ts";

const strings = english.setup.init.discord;

/** @returns nothing where a value is missing, which is printed */
export async function obtainDiscordSettings(
  context: InitContext,
  apiUrl: string,
): Promise<SettingTexts | undefined> {
  const token = await obtainValue(context, {
    setting: "DISCORD_TOKEN",
    explanation: strings.token,
    check: (value) => checkToken(value, apiUrl),
  });
  if (token === undefined) return undefined;
  const id = token.found?.id ?? (await obtainApplicationId(context));
  if (id === undefined) return undefined;
  return {
    DISCORD_TOKEN: token.value,
    DISCORD_APPLICATION_ID: id,
    ...publicKeyFor(context, token.found),
  };
}

async function checkToken(token: string, apiUrl: string): Promise<ValueCheck<Application>> {
  const result = await fetchApplication({ token, apiUrl });
  switch (result.kind) {
    case "application": {
      const { application } = result;
      return { kind: "good", found: application, line: strings.found(application) };
    }
    case "unauthorised":
      return { kind: "wrong", line: english.discord.register.unauthorised };
    case "refused":
      return { kind: "unchecked", line: strings.unchecked(`HTTP ${result.status}`) };
    case "unreachable":
      return { kind: "unchecked", line: strings.unchecked(result.reason) };
  }
}

/** Only where Discord could not be asked for it. */
async function obtainApplicationId(context: InitContext): Promise<string | undefined> {
  const checked = await obtainValue(context, {
    setting: "DISCORD_APPLICATION_ID",
    explanation: strings.applicationId,
    check: async (value) => ({ kind: "good", found: value, line: strings.taken(value) }),
  });
  return checked?.value;
}

/** Over HTTP it is needed. */
function publicKeyFor(
  { given }: InitContext,
  application: Application | undefined,
): Readonly<Record<string, string>> {
  const key = application?.publicKey ?? given["DISCORD_PUBLIC_KEY"];
  return given["DISCORD_MODE"] === "http" && key !== undefined ? { DISCORD_PUBLIC_KEY: key } : {};
}
