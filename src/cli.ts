#!/usr/bin/env node
/** Entry point of the command line (`nongrata …`); without a command it starts what `npm start` does. */
import process from "node:process";
import { runCommandLine } from "./cli/program.ts";
import { setGcFlags } from "./run/gc-flags.ts";
import { processIo } from "./run/process-io.ts";

const given = process.argv.slice(2);
if (given.length === 0) setGcFlags();
const code = await runCommandLine(processIo(process), given);
process.exitCode ||= code;
