/** A subcommand of `nongrata` as a value: its name, its arguments and options for commander, and how it is loaded. */
import type { Command } from "commander";
import type { ProgramIo } from "../platforms/terminal/io.ts";

interface NamedText {
  readonly name: string;
  readonly description: string;
}

/** A subcommand that is called with arguments and options. */
export interface Subcommand extends NamedText {
  readonly arguments: readonly SubcommandParameter[];
  readonly options: readonly SubcommandParameter[];
  readonly load: () => Promise<RunSubcommand>;
}

/** A subcommand that only has subcommands of its own: `nongrata store rotate-key`. */
export interface SubcommandGroup extends NamedText {
  readonly subcommands: readonly Subcommand[];
}

/** An argument or an option as commander writes it: `[words...]`, `-o, --out <file>`. */
export type SubcommandParameter = readonly [
  usage: string,
  description: string,
  defaultValue?: string,
];

/**
 * Runs a subcommand.
 * @param given the arguments in their order, then the options by name, as commander hands them to an action
 * @returns the exit code: 0 done, 1 failed, 2 called wrongly
 */
export type RunSubcommand = (io: ProgramIo, ...given: ActionParameters) => number | Promise<number>;

type ActionParameters = Parameters<Parameters<Command["action"]>[0]>;

/** What `nongrata` offers at its top: subcommands and groups of them. */
export type Subcommands = readonly (Subcommand | SubcommandGroup)[];
