/** Entry point of the bot (`npm start`): starts the platforms that are configured, or the playground. */
import process from "node:process";
import { setGcFlags } from "./run/gc-flags.ts";
import { processIo } from "./run/process-io.ts";
import { startBot } from "./run/start.ts";

setGcFlags();
const code = await startBot(processIo(process));
process.exitCode ||= code;
