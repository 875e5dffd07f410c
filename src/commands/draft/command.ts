/** The type of a command: a value that everything which lists, registers or completes commands reads. */
import type { Answer, Source } from "../../answer/answer.ts";
import type { Ask } from "../../answer/ask.ts";
import type { Reply } from "../../answer/reply.ts";
import type { Book } from "../../book/book.ts";
import type { Mention } from "../../book/names/mention.ts";
import type { Wave } from "../../book/wave.ts";
import type { WaveSelection } from "../../query/find-acts.ts";
import type { Words } from "../../words/words.ts";

/** The kinds of options, by what may be typed into them. */
export type OptionKind =
  | "actors"
  | "whose"
  | "waves"
  | "cited"
  | "text"
  | "group"
  | "speaker"
  | "wave"
  | "day"
  | "flag"
  | "page";

export type OptionName = keyof Words["catalogue"]["options"];
export type CommandName = keyof Words["catalogue"]["commands"];

export interface CommandOption {
  readonly name: OptionName;
  readonly kind: OptionKind;
}

/** The context of a command: the ask with its options read, the book and the words. */
export interface CommandContext {
  readonly book: Book;
  readonly words: Words;
  readonly ask: Ask;
  readonly command: CommandName;
  /** The text of the command's own option, as typed. */
  readonly text: string;
  /** The wave as it stood on the day asked about. */
  readonly wave: Wave;
  /** The same with all that came later. */
  readonly whole: Wave;
  /** The waves that are asked about; where none or several are, `wave` is the default one. */
  readonly selection: WaveSelection;
  /** Whose diplomats, where that is asked. */
  readonly from?: Mention | undefined;
  /** Whom sums and lists of groups leave out: codes, groups not expanded. */
  readonly without: readonly string[];
  readonly asOf?: string | undefined;
  readonly isPrivate: boolean;
  /** Is the longer answer asked for, with all that the first leaves out? */
  readonly isDetailed: boolean;
  /** From 1. */
  readonly page: number;
  /** The sources of the answer; none before they are chosen. */
  readonly sources: readonly Source[];
}

/** A command's draft of the reply; fields that it leaves out take their defaults. */
export interface ReplyDraft
  extends Pick<Reply, "outcome">,
    Partial<
      Pick<
        Reply,
        | "understoodAs"
        | "subjects"
        | "figures"
        | "quotes"
        | "suggestions"
        | "wave"
        | "waves"
        | "claims"
      >
    > {
  /** Another command's, when this one handed the question on. */
  readonly command?: CommandName;
  readonly answer: Pick<Answer, "title"> & Partial<Answer>;
}

export interface Command {
  readonly name: CommandName;
  /** The first is the command's own: words that stand under no name are its. */
  readonly options: readonly CommandOption[];
  /** Is its answer for the asker alone, unless they want it otherwise? */
  readonly isPrivate?: true;
  readonly reply: (context: CommandContext) => ReplyDraft;
}
