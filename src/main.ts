/** The front door: starts what the settings ask for. */
import process from "node:process";
import { ioOf } from "./run/process-io.ts";
import { start } from "./run/start.ts";

const code = await start(ioOf(process));
process.exitCode ||= code;
