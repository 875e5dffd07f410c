/** The command line: which command was called, with what. What a command needs is loaded with it. */
import { Command, CommanderError } from "commander";
import manifest from "../../package.json" with { type: "json" };
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { detectScreen } from "../platforms/terminal/screen.ts";
import { english } from "../words/english.ts";
import type { AskOptions } from "./ask-command.ts";
import type { CheckOptions } from "./check-command.ts";
import { addPicture } from "./declare-picture-command.ts";
import type { SetExitCode } from "./platform-commands.ts";
import { addPlatformCommands } from "./platform-commands.ts";
import { usageError } from "./usage-error.ts";

const { about, commands, parts, examples } = english.commandLine;

/** @returns the exit code */
export async function runCommandLine(io: ProgramIo, given: readonly string[]): Promise<number> {
  if (given.length === 0) return (await import("../run/start.ts")).start(io);
  let code = 0;
  const program = makeProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(given, { from: "user" });
    return code;
  } catch (error) {
    // Commander throws where it would exit; anything else is a bug.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    io.errorOutput.write(`${usageError(error, given)}\n`);
    return 2;
  }
}

function makeProgram(io: ProgramIo, end: SetExitCode): Command {
  const program = new Command("nongrata")
    .description(about)
    .version(manifest.version, "-v, --version", parts.version)
    .helpOption("-h, --help", parts.help)
    .helpCommand("help [command]", commands.help)
    .addHelpText("after", `\n${examples}`)
    .exitOverride()
    .configureOutput(outputTo(io));
  addAsk(program, io, end);
  addChat(program, io, end);
  addPicture(program, io, end, "map");
  addPicture(program, io, end, "timeline");
  addCheck(program, io, end);
  addPlatformCommands(program, io, end);
  addSchema(program, io, end);
  return program;
}

/** What is wrong is said by us, when it is caught. */
function outputTo(io: ProgramIo) {
  return {
    writeOut: (text: string) => void io.output.write(text),
    writeErr: (text: string) => void io.errorOutput.write(text),
    outputError: () => undefined,
    getOutHelpWidth: () => detectScreen(io).width,
    getOutHasColors: () => detectScreen(io).colour,
  };
}

function addAsk(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("ask")
    .description(commands.ask)
    .helpOption("-h, --help", parts.help)
    .argument("[words...]", parts.words)
    .option("-f, --format <format>", parts.format, "text")
    .option("-l, --locale <locale>", parts.locale)
    .action(async (words: readonly string[], options: AskOptions) => {
      const { runAsk } = await import("./ask-command.ts");
      end(await runAsk(io, words, options));
    });
}

function addChat(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("chat")
    .description(commands.chat)
    .helpOption("-h, --help", parts.help)
    .action(async () => {
      const { runChat } = await import("../run/start.ts");
      end(await runChat(io));
    });
}

function addCheck(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("check")
    .description(commands.check)
    .helpOption("-h, --help", parts.help)
    .argument("[folder]", parts.folder)
    .option("--article <file>", parts.article)
    .action(async (folder: string | undefined, options: CheckOptions) => {
      const { runCheck } = await import("./check-command.ts");
      end(await runCheck(io, folder, options));
    });
}

function addSchema(program: Command, io: ProgramIo, end: SetExitCode): void {
  program
    .command("schema")
    .description(commands.schema)
    .helpOption("-h, --help", parts.help)
    .argument("<folder>", parts.schemaFolder)
    .action(async (folder: string) => {
      const { runSchema } = await import("./schema-command.ts");
      end(runSchema(io, folder));
    });
}
