/** What the terminal can show: how wide, in colour, with links. */

import type { Words } from "../../words/words.ts";
import type { ProgramIo } from "./io.ts";

export interface Screen {
  readonly width: number;
  readonly colour: boolean;
  readonly links: boolean;
}

/** What a file or a pipe gets, and the `text` of the JSON. */
export const plainScreen: Screen = { width: 80, colour: false, links: false };

const narrowest = 20;
/** Longer lines are hard to read. */
const widest = 100;

/** Asked anew for each answer: a window can change its size. */
export function detectScreen({
  output,
  environment,
}: Pick<ProgramIo, "output" | "environment">): Screen {
  const isTerminal = output.isTTY === true && environment["TERM"] !== "dumb";
  const columns = Number(environment["COLUMNS"]) || output.columns || plainScreen.width;
  return {
    width: Math.floor(Math.min(Math.max(columns, narrowest), widest)),
    colour: switched(environment["FORCE_COLOR"]) ?? (isTerminal && !environment["NO_COLOR"]),
    links: switched(environment["FORCE_HYPERLINK"]) ?? (isTerminal && showsLinks(environment)),
  };
}

/** `FORCE_COLOR` and its kin: set to 0 they are an order too. https://force-color.org */
function switched(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  return value !== "0" && value !== "false";
}

/**
 * Nobody can ask a terminal for OSC 8, so those known for it are listed. Inside tmux the terminal
 * around it decides, which can't be seen from here: no link is better than a lost address.
 * https://github.com/Alhadis/OSC8-Adoption
 */
function showsLinks(environment: ProgramIo["environment"]): boolean {
  if (environment["TMUX"] || environment["STY"]) return false;
  const { TERM = "", TERM_PROGRAM = "", VTE_VERSION = "0" } = environment;
  return (
    programs.has(TERM_PROGRAM) ||
    /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(TERM) ||
    Number(VTE_VERSION) >= 5000 ||
    ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].some((name) => environment[name])
  );
}

const programs = new Set("iTerm.app WezTerm vscode ghostty Hyper Tabby rio".split(" "));

/* merged: All that decides how an answer looks in a terminal. */

export interface TerminalOptions extends Screen {
  readonly words: Words;
  /** Whether what can be asked next has a number to type. */
  readonly numbered?: boolean;
}
