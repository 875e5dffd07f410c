/** The ask: a command and the options typed for it. Platforms make one of each event, and a button carries one. */

/** One thing typed into one option, exactly as it was typed. */
export interface TypedOption {
  readonly option: string;
  readonly text: string;
}

export interface Ask {
  /** As typed, and so perhaps no command of ours. */
  readonly command: string;
  /** In the order typed. A list, not a record: an option typed twice must stay visible. */
  readonly typed: readonly TypedOption[];
  /** BCP 47, `en-GB`. */
  readonly locale?: string;
}

/** The words of a question that stand under no option's name: they are the command's own, `/expelled germany`. */
export const unnamed = "";

/** The command of a question in plain words; it is answered by the command that it turns out to be for. */
export const plainWords = "ask";

/** The command that looks up the names in a whole message. */
export const lookUpCommand = "look-up";

/** The command that checks the claims of a text, be it typed or a whole message. */
export const verifyCommand = "verify";

/** Makes an ask: `makeAsk("expelled", "germany", { wave: "2018-salisbury" })`. */
export function makeAsk(
  command: string,
  words = "",
  options: Readonly<Record<string, string>> = {},
): Ask {
  const named = Object.entries(options).map(([option, text]) => ({ option, text }));
  return { command, typed: words === "" ? named : [{ option: unnamed, text: words }, ...named] };
}

/** A completion of half a word: its label, the text that it puts into the option, and the reason why it is offered. */
export interface Completion {
  readonly label: string;
  readonly text: string;
  readonly why: string;
}
