/** Holds a number that is claimed against one of the record. */
import type { ClaimedNumber } from "../../reading/claim.ts";

/** "About" allows a tenth. */
const tolerance = 0.1;

export function fits({ kind, value }: ClaimedNumber, recorded: number): boolean {
  switch (kind) {
    case "exactly":
      return recorded === value;
    case "about":
      return Math.abs(recorded - value) <= value * tolerance;
    case "more-than":
      return recorded > value;
    case "fewer-than":
      return recorded < value;
    case "at-least":
      return recorded >= value;
    case "at-most":
      return recorded <= value;
  }
}
