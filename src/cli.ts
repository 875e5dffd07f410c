/** The side door: the command line. */
import process from "node:process";
import { runCommandLine } from "./cli/program.ts";
import { processIo } from "./run/process-io.ts";

const code = await runCommandLine(processIo(process), process.argv.slice(2));
process.exitCode ||= code;
