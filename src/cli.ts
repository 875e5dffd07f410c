/** The side door: the command line. */
import process from "node:process";
import { runCommandLine } from "./command-line.ts";
import { ioOf } from "./io-of.ts";

process.exitCode = await runCommandLine(ioOf(process), process.argv.slice(2));
