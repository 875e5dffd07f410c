/** The questions whose answers are kept as transcripts. */
import { readFileSync } from "node:fs";

export const questions = readFileSync(new URL("transcripts.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
