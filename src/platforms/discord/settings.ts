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
  /** The shards of this process; without it, all that Discord recommends. */
  readonly shards?: ShardSelection | undefined;
  /** Are messages asked for over the gateway? By default they are. */
  readonly hasMentions?: boolean | undefined;
}

/** From the first to the last, of so many of all processes together. */
export interface ShardSelection {
  readonly kind: "range";
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** How events come in. */
type EventSource =
  | { readonly mode: "gateway" | "off" }
  /** 64 hexadecimal digits: requests that are signed with the private half of this key are Discord's. */
  | { readonly mode: "http"; readonly publicKey: string };
