/** `nongrata map` and `nongrata timeline` as commands of the command line. */
import type { Command } from "commander";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import type { PictureOptions } from "./picture-options.ts";
import type { SetExitCode } from "./platform-commands.ts";

const { commands, parts } = english.commandLine;

/** Both draw; the words of a map are whom it emphasises, those of a timeline the wave. */
export function addPicture(
  program: Command,
  io: ProgramIo,
  end: SetExitCode,
  name: "map" | "timeline",
): void {
  program
    .command(name)
    .description(commands[name])
    .helpOption("-h, --help", parts.help)
    .argument("[words...]", name === "map" ? parts.who : parts.wave)
    .option("-o, --out <file>", parts.out)
    .option("--theme <theme>", parts.theme, "light")
    .option("--graphics <way>", parts.graphics)
    .option("--wave <wave>", parts.wave)
    .option("--as-of <day>", parts.asOf)
    .option("-l, --locale <locale>", parts.locale)
    .action(async (words: readonly string[], options: PictureOptions) => {
      const { runPicture } = await import("./picture-command.ts");
      end(await runPicture(io, name, words, options));
    });
}
