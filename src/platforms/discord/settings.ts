/** Settings of the bot on Discord. */

export type DiscordSettings = DiscordAppSettings & EventSource;

/** The application at Discord. */
export interface DiscordAppSettings {
  readonly applicationId: string;
  readonly token: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Are the commands kept registered as the catalogue has them? */
  readonly shouldRegister: boolean;
}

/** How events come in. */
type EventSource =
  | { readonly mode: "gateway" | "off" }
  /** 64 hexadecimal digits: requests that are signed with the private half of this key are Discord's. */
  | { readonly mode: "http"; readonly publicKey: string };
