/**
 * Entry point of the bot (`npm start`): starts the platforms that are configured, or the playground. Everything else is
 * imported after the check of Node's version, for an old Node can't read it.
 */
import process from "node:process";
import { requireNode } from "../bin/require-node.cjs";
import { setGcFlags } from "./run/gc-flags.ts";

requireNode();
const [{ processIo }, { startBot }] = await Promise.all([
  import("./run/process-io.ts"),
  import("./run/start.ts"),
]);
setGcFlags();
const code = await startBot(processIo(process));
process.exitCode ||= code;
