/** The answer: a small document that knows no platform. Its text is raw; each platform escapes it. */
import type { Ask } from "./ask.ts";
import type { IsoDate, Line } from "./line.ts";
import type { AltText, Picture } from "./picture.ts";

export type { Inline, IsoDate, Line } from "./line.ts";

export interface Fact {
  readonly label: string;
  readonly value: Line;
}

export interface Column {
  readonly heading: string;
  readonly align: "left" | "right";
  /** May its numbers be drawn as bars, where the table stands in the place of a picture? */
  readonly hasBars?: true;
}

export type Block =
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Line[])[];
    }
  | {
      readonly kind: "list";
      readonly lines: readonly Line[];
      /** Where messages have limits, so many lines are shown, and after them how many more there are. */
      readonly limit?: { readonly shown: number; readonly more: Line };
    }
  | {
      readonly kind: "quote";
      readonly text: string;
      /** ISO 639-1, so that a screen reader can speak it. */
      readonly language: string;
      /** Indirect speech stands without quotation marks. */
      readonly isSpoken: boolean;
      /** The speaker, the office, the day, and how the words were printed. */
      readonly credit: Line;
    }
  | {
      readonly kind: "picture";
      readonly picture: Picture;
      readonly alt: AltText;
      /** Blocks that say the same where no picture can be shown; none where the answer says it anyway. */
      readonly instead: readonly Block[];
    };

export interface Source {
  readonly id: string;
  /** By which the answer cites it, from 1; none in an answer that cites nothing. */
  readonly number?: number | undefined;
  readonly publisher: string;
  readonly title?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly url?: string | undefined;
  /** The place in it: `European Union > Germany`. */
  readonly place?: string | undefined;
  /** A remark that a reader needs: Russian state media. */
  readonly remark?: string | undefined;
}

/** A button: pressing it asks. */
export interface FollowUp {
  readonly label: string;
  readonly ask: Ask;
}

export interface Answer {
  readonly title: Line;
  readonly tone: "plain" | "nothing" | "trouble";
  readonly blocks: readonly Block[];
  /** A field, not a block: no reply can forget them. */
  readonly sources: readonly Source[];
  readonly followUps: readonly FollowUp[];
  /** An error is shown to the asker alone. */
  readonly audience: "everyone" | "asker";
}
