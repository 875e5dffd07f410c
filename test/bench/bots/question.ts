/** What people ask the bots, on whichever platform. */
import { countryNames } from "../record.ts";

export interface Question {
  /** A whole command, or the beginning of a name that is to be completed. */
  readonly kind: "command" | "completion";
  readonly command: string;
  /** What the text stands in, where a platform has fields. */
  readonly option: string;
  readonly text: string;
}

export const germany = command("expelled", "who", "germany");

export const mixed: readonly Question[] = [
  germany,
  command("expelled", "who", "frnace"),
  command("total", "group", "nato"),
  command("quote", "who", "stoltenberg"),
  { ...command("expelled", "who", "ger"), kind: "completion" },
];

/** More than a bot remembers, so that each has been forgotten when its turn comes again. */
export const countries: readonly Question[] = countryNames.map(({ common }) =>
  command("expelled", "who", common),
);

function command(name: string, option: string, text: string): Question {
  return { kind: "command", command: name, option, text };
}
