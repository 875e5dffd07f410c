/** The side door: the command line. */
import process from "node:process";
import { runCommandLine } from "./cli/program.ts";
import { ioOf } from "./run/process-io.ts";

const code = await runCommandLine(ioOf(process), process.argv.slice(2));
process.exitCode ||= code;
