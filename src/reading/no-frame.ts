/** The frame of a question that says nothing: what every other one begins with. */
import type { Frame } from "./frame.ts";

export const noFrame: Frame = {
  asked: "number",
  act: "expelled",
  by: [],
  of: [],
  speakers: "",
  topic: "",
  waves: [],
  without: [],
  including: [],
  isNegated: false,
  isInReturn: false,
  isWhether: false,
  isEvery: false,
  isAnybody: false,
  isEver: false,
  isNone: false,
  than: "more",
  isListed: false,
  alsoWhen: [],
  scope: "either",
  isAmbassador: false,
  isWhere: false,
  isBetween: false,
  place: [],
};
