/** Describes what was found in a setting that is wrong, without showing a secret: a placeholder, a quoted value, another setting's. */
import { settingByValue } from "./other-names.ts";
import type { Setting } from "./setting-names.ts";

/** The text found in a setting; of a secret only its length. */
export type FoundSetting =
  | { readonly kind: "nothing"; readonly beside: Setting }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "secret"; readonly characters: number }
  /** It looks like a secret that was pasted into the wrong line. */
  | { readonly kind: "hidden"; readonly characters: number }
  /** It is what an example has in the value's place. */
  | { readonly kind: "placeholder" }
  /** Quotation marks are a part of it: only .env takes them off. */
  | { readonly kind: "quoted" }
  /** `Bot` or `Bearer` stands before the token. */
  | { readonly kind: "prefixed"; readonly prefix: string }
  /** It has the form of another setting's value. */
  | { readonly kind: "other-setting"; readonly setting: Setting };

export interface SettingProblem {
  readonly setting: Setting;
  readonly found: FoundSetting;
}

/** Never printed, not even in part. */
const secretSettings: readonly Setting[] = [
  "DISCORD_TOKEN",
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_SECRET",
  "SLACK_STATE_SECRET",
  "STORE_URL",
  "STORE_KEY",
];

/** Settings whose value nobody chooses: each comes from a platform, or from a host. */
const givenSettings: readonly Setting[] = [
  ...secretSettings,
  "DISCORD_APPLICATION_ID",
  "DISCORD_PUBLIC_KEY",
  "SLACK_CLIENT_ID",
  "PUBLIC_URL",
];

/** @returns nothing where the value may be right, as far as that is seen without its form */
export function findPlaceholder(setting: Setting, text: string): FoundSetting | undefined {
  if (quoted.test(text)) return { kind: "quoted" };
  const isPlaceholder = givenSettings.includes(setting) && placeholders.some((p) => p.test(text));
  return isPlaceholder ? { kind: "placeholder" } : undefined;
}

const quoted = /^(?:"[^"]*"|'[^']*'|`[^`]*`|[“”„«»‘’].*[“”«»‘’])$/;

/** Whole words only: letters of a token may happen to spell one. */
const placeholders: readonly RegExp[] = [
  /(?:^|[^a-z\d])(?:your|here|placeholder|replace|changeme|change[-_ ]me|insert|paste|todo|dummy)(?:$|[^a-z\d])/i,
  /^(?:xoxb-|xapp-)?(?:[x*._…-]{3,}|0{8,})$/i,
  /^[<[{(].*[>\]})]$/,
  /(?:…|\.{3})$/,
  /^postgres(?:ql)?:\/\/user:password@host\/database$/,
  /^openssl /,
];

export function foundSetting(setting: Setting, text: string): FoundSetting {
  const characters = text.length;
  const mistake = findPlaceholder(setting, text) ?? findMisplaced(setting, text);
  if (mistake !== undefined) return mistake;
  if (secretSettings.includes(setting)) return { kind: "secret", characters };
  return looksSecret(text) ? { kind: "hidden", characters } : { kind: "text", text };
}

function findMisplaced(setting: Setting, text: string): FoundSetting | undefined {
  const [, prefix] = /^(Bot|Bearer)\s+\S/i.exec(text) ?? [];
  if (prefix !== undefined) return { kind: "prefixed", prefix };
  const other = settingByValue(text);
  return other === undefined || other === setting
    ? undefined
    : { kind: "other-setting", setting: other };
}

/** https://discord.com/developers/docs/reference#authentication, https://docs.slack.dev/authentication/tokens */
const token = /(?<![\w-])[A-Z][a-z\d]{22,27}\.[\w-]{6}\.[\w-]{27,}|xox[a-z](?:\.xox[a-z])?-|xapp-/i;

/** What nobody can read, and nobody would type by hand. */
const secretForms: readonly RegExp[] = [
  token,
  /[\w-]{18,}\.[\w-]{4,}\.[\w-]{10,}/,
  /\/\/[^/]*@/,
  /[\w-]{32,}/,
  /(?<![\da-f])(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{16,}/i,
  /(?<![\w+/])(?=[\w+/]*\d)(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])[\w+/]{12,}/,
];

/** Whether it may be a token, an address with a password, or a password: long and unreadable. */
export const looksSecret = (text: string): boolean => secretForms.some((form) => form.test(text));

/** Whether there is a token in a setting that is printed: at the start, in the log, or on the page. */
export const hasMisplacedToken = (setting: Setting, text: string): boolean =>
  !secretSettings.includes(setting) && token.test(text);
