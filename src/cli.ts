#!/usr/bin/env node
/**
 * Entry point of the command line (`nongrata …`); without a command it starts what `npm start` does. Everything else is
 * imported after the check of Node's version, for an old Node can't read it.
 */
import process from "node:process";
import { requireNode } from "../bin/require-node.cjs";
import { setGcFlags } from "./run/gc-flags.ts";

requireNode();
const given = process.argv.slice(2);
if (given.length === 0) setGcFlags();
const [{ runCommandLine }, { processIo }] = await Promise.all([
  import("./cli/program.ts"),
  import("./run/process-io.ts"),
]);
const code = await runCommandLine(processIo(process), given);
process.exitCode ||= code;
