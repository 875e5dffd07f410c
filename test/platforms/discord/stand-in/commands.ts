/** The commands that an application has registered: https://discord.com/developers/docs/interactions/application-commands */
import type { Snowflakes } from "./snowflake.ts";

export type Command = Readonly<Record<string, unknown>>;

const localizations = ["name_localizations", "description_localizations"];

export class Commands {
  readonly #applicationId: string;
  readonly #ids: Snowflakes;
  /** By guild; those of all guilds under "". */
  readonly #sets = new Map<string, readonly Command[]>();

  constructor(applicationId: string, ids: Snowflakes) {
    this.#applicationId = applicationId;
    this.#ids = ids;
  }

  get(guild = ""): readonly Command[] {
    return this.#sets.get(guild) ?? [];
  }

  /** What GET gives: without localizations, unless they are asked for. */
  list(guild = "", withLocalizations = false): readonly Command[] {
    return this.get(guild).map((command) =>
      withLocalizations
        ? command
        : Object.fromEntries(
            Object.entries(command).filter(([key]) => !localizations.includes(key)),
          ),
    );
  }

  /**
   * Replaces them all; one of the same name and type keeps its id.
   *
   * @returns undefined where an entry point is left out, which Discord refuses
   */
  put(guild: string, commands: readonly Command[]): readonly Command[] | undefined {
    const before = this.get(guild);
    const isEntryPoint = ({ type }: Command): boolean => type === 4;
    if (before.some(isEntryPoint) && !commands.some(isEntryPoint)) return undefined;
    const registered = commands.map((command) => this.#registered(command, guild, before));
    this.#sets.set(guild, registered);
    return registered;
  }

  #registered(command: Command, guild: string, before: readonly Command[]): Command {
    const type = command["type"] ?? 1;
    const same = before.find((each) => each["name"] === command["name"] && each["type"] === type);
    return {
      ...filledIn,
      ...(guild === "" ? anywhere : { guild_id: guild }),
      ...command,
      type,
      id: same?.["id"] ?? this.#ids.next(),
      application_id: this.#applicationId,
      version: this.#ids.next(),
    };
  }
}

/** What Discord gives back of what was not said. */
const filledIn = {
  default_member_permissions: null,
  name_localizations: null,
  description: "",
  description_localizations: null,
  nsfw: false,
};
const anywhere = { contexts: null, integration_types: [0] };
