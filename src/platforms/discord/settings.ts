/** What Discord's side of the bot is told by whoever runs it. */

export type DiscordSettings = Application & Way;

/** The application at Discord. */
export interface Application {
  readonly applicationId: string;
  readonly token: string;
  /** Without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Whether the commands are kept registered as the catalogue has them. */
  readonly register: boolean;
}

/** How what people ask comes in. */
type Way =
  | { readonly mode: "gateway" | "off" }
  /** 64 hexadecimal digits: whatever is signed with the other half of this key is Discord's. */
  | { readonly mode: "http"; readonly publicKey: string };
