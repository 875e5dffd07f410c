/** Registered commands as Discord lists them, split into the bot's own and those of others, which stay as they are. */
import * as z from "zod";
import type { DeclaredCommand } from "./command-definitions.ts";

const registeredCommand = z.looseObject({ name: z.string(), type: z.number().default(1) });

/** With whatever fields Discord has. */
export type RegisteredCommand = z.output<typeof registeredCommand>;

export interface RegisteredCommands {
  /** Named and typed as one of the bot's. */
  readonly own: readonly RegisteredCommand[];
  /** The entry point of Activities among them: https://discord.com/developers/docs/interactions/application-commands#entry-point-commands */
  readonly others: readonly RegisteredCommand[];
}

/** Throws for anything but commands: then it isn't Discord that responds. */
export function splitCommands(
  found: unknown,
  commands: readonly Pick<DeclaredCommand, "name" | "type">[],
): RegisteredCommands {
  const registered = z.array(registeredCommand).parse(found);
  const isOwn = ({ name, type }: RegisteredCommand): boolean =>
    commands.some((command) => command.name === name && command.type === type);
  return {
    own: registered.filter(isOwn),
    others: registered.filter((command) => !isOwn(command)),
  };
}

/** As people see it: `/total`, or the name in a message's context menu. */
export const commandLabel = ({ name, type }: Pick<RegisteredCommand, "name" | "type">): string =>
  type === 1 ? `/${name}` : name;

/** The fields that a bulk write takes; with its id a command keeps its permissions. */
export function toWritableCommand(command: RegisteredCommand, guild: string | undefined): object {
  const { application_id, version, guild_id, default_permission, ...fields } = command;
  if (guild === undefined) return fields;
  const { contexts, integration_types, ...ofGuild } = fields;
  return ofGuild;
}
