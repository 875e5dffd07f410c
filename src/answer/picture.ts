/** The content of a picture, as values: `src/pictures/` draws it, and platforms only carry it. */
import type { IsoDate, Line } from "./line.ts";

/** A picture in words, for people who can't see it. */
export interface AltText {
  readonly what: Line;
  /** Its figures, the most telling first: a limit cuts behind one of them. */
  readonly figures: readonly Line[];
}

/** The content without colours or sizes. The drawing code is given the figures of this picture and nothing besides. */
export type Picture = MapPicture | BarsPicture | TimelinePicture;

interface PictureTexts {
  readonly title: Line;
  readonly subtitle: Line;
  readonly source: Line;
}

export interface MapPicture extends PictureTexts {
  readonly kind: "map";
  /** Countries with a figure, and those that were asked for. Where one is emphasised, the others are drawn paler. */
  readonly countries: readonly MapCountry[];
  /** The country that it was done to. */
  readonly target: Pick<MapCountry, "code" | "name">;
  /** The figure of an organisation itself, which has no land to shade. */
  readonly badge?: { readonly value: number; readonly lines: readonly Line[] };
  readonly legend: { readonly shades: Line; readonly unlisted: Line; readonly none: Line };
}

export interface MapCountry {
  readonly code: string;
  readonly name: string;
  readonly value?: number;
  /** Known only to the fuller record. */
  readonly isUnlisted: boolean;
  readonly isEmphasised: boolean;
  /** Asked for by name, and so labelled even without a figure. */
  readonly isAsked: boolean;
}

export interface BarsPicture extends PictureTexts {
  readonly kind: "bars";
  /** The largest first. */
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: Line;
  /** None where there is none on record. */
  readonly value?: number;
  /** A note on the number: "each", "not in the list", "none on record". */
  readonly remark: Line;
  /** Not to be added to the others: an organisation itself. */
  readonly isApart: boolean;
}

export interface TimelinePicture extends PictureTexts {
  readonly kind: "timeline";
  readonly days: readonly TimelineDay[];
  /** The last day that was asked about, where it is not the last of all. */
  readonly asOf?: { readonly day: IsoDate; readonly label: Line };
  readonly labels: Readonly<Record<"above" | "apart" | "below" | "total", Line>>;
  /** A note on the days after the last one shown. */
  readonly after: Line;
}

export interface TimelineDay {
  readonly day: IsoDate;
  readonly expelled: number;
  /** Of an organisation itself, in no sum. */
  readonly apart: number;
  readonly inReturn: number;
  /** Of all until then. */
  readonly total: number;
}
