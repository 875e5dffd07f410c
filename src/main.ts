/** The front door: starts what the settings ask for. */
import process from "node:process";
import { ioOf } from "./io-of.ts";
import { start } from "./start.ts";

const code = await start(ioOf(process));
process.exitCode ||= code;
