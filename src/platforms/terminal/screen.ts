/** Detects what a terminal can show: its width, colours and links. */
import type { Words } from "../../words/words.ts";
import type { ProgramIo } from "./io.ts";

export interface Screen {
  /** In columns. */
  readonly width: number;
  readonly hasColour: boolean;
  readonly hasLinks: boolean;
}

/** For a file, a pipe, and the `text` of the JSON. */
export const plainScreen: Screen = { width: 80, hasColour: false, hasLinks: false };

const minWidth = 20;
/** Longer lines are hard to read. */
const maxWidth = 100;

/** Called for each answer: a window can change its size. */
export function detectScreen({
  output,
  environment,
}: Pick<ProgramIo, "output" | "environment">): Screen {
  const isTerminal = output.isTTY === true && environment["TERM"] !== "dumb";
  const columns = Number(environment["COLUMNS"]) || output.columns || plainScreen.width;
  return {
    width: Math.floor(Math.min(Math.max(columns, minWidth), maxWidth)),
    hasColour: parseForce(environment["FORCE_COLOR"]) ?? (isTerminal && !environment["NO_COLOR"]),
    hasLinks:
      parseForce(environment["FORCE_HYPERLINK"]) ?? (isTerminal && supportsLinks(environment)),
  };
}

/** `FORCE_COLOR` and `FORCE_HYPERLINK`: 0 and false force it off. https://force-color.org */
function parseForce(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  return value !== "0" && value !== "false";
}

/**
 * A terminal can't be asked for OSC 8, so those known to support it are listed. Inside tmux and
 * screen the terminal around them decides, which can't be seen from here: no link is better than a
 * lost address. https://github.com/Alhadis/OSC8-Adoption
 */
function supportsLinks(environment: ProgramIo["environment"]): boolean {
  if (environment["TMUX"] || environment["STY"]) return false;
  const { TERM = "", TERM_PROGRAM = "", VTE_VERSION = "0" } = environment;
  return (
    linkPrograms.has(TERM_PROGRAM) ||
    /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(TERM) ||
    Number(VTE_VERSION) >= 5000 ||
    ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].some((name) => environment[name])
  );
}

const linkPrograms = new Set("iTerm.app WezTerm vscode ghostty Hyper Tabby rio".split(" "));

/** How an answer is rendered for a terminal. */
export interface TerminalOptions extends Screen {
  readonly words: Words;
  /** Whether follow-up questions are numbered, as in the chat, where the number can be typed. */
  readonly isNumbered?: boolean;
}
