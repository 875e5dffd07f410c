/** What people ask the bots. */
import { countryNames } from "../record.ts";

/** A recorded event, and what is asked with it. */
export interface Question {
  readonly fixture: "command-in-guild" | "autocomplete";
  readonly data: Readonly<Record<string, unknown>>;
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
const text = 3;

export const germany = command("expelled", "who", "germany");

export const mixed: readonly Question[] = [
  germany,
  command("expelled", "who", "frnace"),
  command("total", "group", "nato"),
  command("quote", "who", "stoltenberg"),
  completion("expelled", "who", "ger"),
];

/** More than a bot remembers, so that each has been forgotten when its turn comes again. */
export const countries: readonly Question[] = countryNames.map(({ common }) =>
  command("expelled", "who", common),
);

function command(name: string, option: string, value: string): Question {
  const options = [{ name: option, type: text, value }];
  return { fixture: "command-in-guild", data: { id: commandId, name, type: 1, options } };
}

function completion(name: string, option: string, value: string): Question {
  const options = [{ name: option, type: text, value, focused: true }];
  return { fixture: "autocomplete", data: { id: commandId, name, type: 1, options } };
}

const commandId = "1305000000000000011";
