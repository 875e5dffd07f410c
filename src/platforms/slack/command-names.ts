/** What our commands are called in a workspace: Slack's names are not ours alone, and the last app to take one has it. */
import type { Ask } from "../../answer/ask.ts";
import { toOneLine } from "../ask-text.ts";

/** By our own names: `{ expelled: "ausgewiesen" }`. One that isn't in it keeps its name. */
export type CommandNames = Readonly<Record<string, string>>;

/** `/ausgewiesen` → `expelled`. What is no command of ours keeps its name. */
export function fromSlackName(called: string, names: CommandNames): string {
  const name = called.replace(/^\//, "").toLowerCase();
  return Object.keys(names).find((each) => names[each]?.toLowerCase() === name) ?? name;
}

/** `expelled` → `/ausgewiesen`. */
export const toSlackName = (name: string, names: CommandNames): string =>
  `/${Object.hasOwn(names, name) ? names[name] : name}`;

/** `/summe nato` → `/total nato`, as we call it, where a command stands in a text. */
export function inOurNames(text: string, names: CommandNames): string {
  const [, slash, called = ""] = /^\s*([/／]?)([^\s/]+)/u.exec(text) ?? [];
  const ours = Object.keys(names).find((each) => names[each] === called.toLowerCase());
  return ours === undefined ? text : text.replace(`${slash}${called}`, `/${ours}`);
}

/** Help stands under the first command's name where it has none of its own: see the manifest. */
export const withHelp = (names: CommandNames): CommandNames =>
  Object.hasOwn(names, "help")
    ? names
    : { ...names, help: `${toSlackName("expelled", names).slice(1)} help` };

/** As a person here would type it. */
export function typedLine(asked: Ask, names: CommandNames): string {
  const line = toOneLine(asked);
  return line.startsWith(`/${asked.command}`)
    ? `${toSlackName(asked.command, names)}${line.slice(asked.command.length + 1)}`
    : line;
}
