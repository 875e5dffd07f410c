/** The front door: starts what the settings ask for. */
import process from "node:process";
import { processIo } from "./run/process-io.ts";
import { startBot } from "./run/start.ts";

const code = await startBot(processIo(process));
process.exitCode ||= code;
