/** The `nongrata` program: makes commander's program of the list of subcommands, runs it, and words its usage errors. */
import { Command, CommanderError } from "commander";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { detectScreen } from "../platforms/terminal/screen.ts";
import { english } from "../words/english.ts";
import type { Subcommands } from "./subcommand.ts";
import { subcommands } from "./subcommands.ts";
import { usageError } from "./usage-error.ts";

const { about, commands, parts, examples } = english.commandLine;

/**
 * Without arguments it starts the bot, as `npm start` does.
 * @param given the command line's arguments, without the program's own name
 * @returns the exit code; 2 where the call was wrong, which is said on standard error
 */
export async function runCommandLine(io: ProgramIo, given: readonly string[]): Promise<number> {
  if (given.length === 0) return (await import("../run/start.ts")).startBot(io);
  if (given[0] === "-v" || given[0] === "--version")
    return (await import("./version-command.ts")).runVersion(io);
  let code = 0;
  const program = makeProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(given, { from: "user" });
    return code;
  } catch (error) {
    // Commander throws where it would exit; anything else is an unexpected error.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    io.errorOutput.write(`${usageError(error, given)}\n`);
    return 2;
  }
}

type SetExitCode = (code: number) => void;

function makeProgram(io: ProgramIo, setExitCode: SetExitCode): Command {
  const program = new Command("nongrata")
    .description(about)
    .option("-v, --version", parts.version)
    .helpOption("-h, --help", parts.help)
    .helpCommand("help [command]", commands.help)
    .addHelpText("after", `\n${examples}`)
    .exitOverride()
    .configureOutput(outputTo(io));
  for (const each of subcommands) addSubcommand(program, each, io, setExitCode);
  return program;
}

/** Commander's own sentences on errors are left out: `usageError` words them when they are caught. */
function outputTo(io: ProgramIo) {
  return {
    writeOut: (text: string) => void io.output.write(text),
    writeErr: (text: string) => void io.errorOutput.write(text),
    outputError: () => undefined,
    getOutHelpWidth: () => detectScreen(io).width,
    getOutHasColors: () => detectScreen(io).hasColour,
  };
}

function addSubcommand(
  parent: Command,
  subcommand: Subcommands[number],
  io: ProgramIo,
  setExitCode: SetExitCode,
): void {
  const command = parent
    .command(subcommand.name)
    .description(subcommand.description)
    .helpOption("-h, --help", parts.help);
  if ("subcommands" in subcommand) {
    command.helpCommand(false);
    for (const each of subcommand.subcommands) addSubcommand(command, each, io, setExitCode);
    return;
  }
  for (const [usage, description] of subcommand.arguments) command.argument(usage, description);
  for (const option of subcommand.options) command.option(...option);
  command.action(async (...given) => {
    const run = await subcommand.load();
    setExitCode(await run(io, ...given));
  });
}
