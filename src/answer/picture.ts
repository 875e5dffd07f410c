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
  /** The countries whose diplomats were expelled. */
  readonly targets: readonly MapPlace[];
  /** All numbers of the wave, also of later days: the shades are made for them. */
  readonly numbers: readonly number[];
  /** Figures of organisations themselves, which have no land to shade; none where no number was published. */
  readonly badges: readonly Badge[];
  readonly legend: MapLegend;
  /** What the map has no place for, a line each. */
  readonly notes: readonly Line[];
}

/** The texts of a legend: only those of what is on the map are drawn. */
export type MapLegend = Readonly<
  Record<
    | "shades"
    | "unlisted"
    | "none"
    | "unnumbered"
    | "more"
    | "targets"
    | "inReturn"
    | "asked"
    /** Before the countries that the map has no room or no land for. */
    | "offMap",
    Line
  >
>;

export interface Badge {
  readonly value?: number;
  readonly lines: readonly Line[];
}

export interface MapPlace {
  readonly code: string;
  readonly name: string;
  /** The countries of today whose land it is: more than one for a state that is gone. */
  readonly lands: readonly string[];
}

export interface MapCountry extends MapPlace {
  readonly value?: number;
  /** Did it expel somebody, too, without publishing how many? */
  readonly isUnnumbered: boolean;
  /** Is the figure of what it did in return? */
  readonly isInReturn: boolean;
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
  readonly columns: readonly TimelineColumn[];
  /** The last day that was asked about, where it is not the last of all. */
  readonly asOf?: { readonly day: IsoDate; readonly label: Line };
  /** The texts of the key: only those of what occurs are drawn. */
  readonly labels: Readonly<Record<"above" | "apart" | "below" | "unnumbered" | "total", Line>>;
  /** What the columns do not show, a line each. */
  readonly notes: readonly Line[];
}

/** A day, a week, a month or a year; or what is known to be of one and of no day in it. */
export interface TimelineColumn {
  readonly from: IsoDate;
  /** Is its date less exact than those of the other columns? */
  readonly isUndated: boolean;
  readonly label: Line;
  /** Below the label, where a month or a year begins. */
  readonly heading: Line;
  readonly expelled: number;
  /** Of organisations themselves, in no sum. */
  readonly apart: number;
  readonly inReturn: number;
  /** Acts without a published number. */
  readonly unnumbered: number;
  readonly unnumberedInReturn: number;
  /** Of all until then; none where no sum is claimed. */
  readonly total?: number;
}
