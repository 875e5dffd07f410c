/** All that decides how an answer looks in a terminal. */
import type { Words } from "../../words/words.ts";
import type { Screen } from "./screen.ts";

export interface Setting extends Screen {
  readonly words: Words;
  /** Whether what can be asked next has a number to type. */
  readonly numbered?: boolean;
}
