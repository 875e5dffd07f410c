/** Chooses the platforms to set up: as an option says, as the given settings say, or by asking. */
import { printable } from "../../platforms/printable.ts";
import { english } from "../../words/english.ts";
import type { InitContext } from "./init-context.ts";

const strings = english.setup.init;

export type PlatformChoice =
  | { readonly kind: "platforms"; readonly names: readonly PlatformName[] }
  | { readonly kind: "wrong"; readonly exitCode: 1 | 2 };

type PlatformName = "discord" | "slack";

/** @param typed of the option; `both` stands for both */
export async function choosePlatforms(
  context: InitContext,
  typed: readonly string[] | undefined,
): Promise<PlatformChoice> {
  if (typed !== undefined) return fromOption(context, typed);
  if (!context.isUnattended) return askForPlatforms(context);
  const names = platformsIn(context.given);
  if (names.length > 0) return { kind: "platforms", names };
  context.prompter.print(strings.noPlatform);
  return { kind: "wrong", exitCode: 2 };
}

function fromOption({ prompter }: InitContext, typed: readonly string[]): PlatformChoice {
  const names = typed.map(parsePlatforms);
  const at = names.indexOf(undefined);
  if (at < 0) return { kind: "platforms", names: names.flatMap((each) => each ?? []) };
  prompter.print(printable(strings.unknownPlatform(typed[at] ?? "")));
  return { kind: "wrong", exitCode: 2 };
}

async function askForPlatforms({ prompter }: InitContext): Promise<PlatformChoice> {
  for (;;) {
    const typed = await prompter.ask(strings.platforms);
    if (typed === undefined) {
      prompter.print(strings.nothingWritten);
      return { kind: "wrong", exitCode: 1 };
    }
    const names = parsePlatforms(typed);
    if (names !== undefined) return { kind: "platforms", names };
    prompter.print(printable(strings.unknownPlatform(typed)));
  }
}

function parsePlatforms(typed: string): readonly PlatformName[] | undefined {
  const words = typed
    .toLowerCase()
    .split(/[\s,]+|\band\b/)
    .filter((word) => word !== "");
  if (words.length === 1 && words[0] === "both") return ["discord", "slack"];
  const names = (["discord", "slack"] as const).filter((name) => words.includes(name));
  return names.length > 0 && names.length === words.length ? names : undefined;
}

const platformsIn = (given: Readonly<Record<string, string>>): readonly PlatformName[] =>
  (["discord", "slack"] as const).filter((name) =>
    Object.keys(given).some((setting) => setting.startsWith(`${name.toUpperCase()}_`)),
  );
