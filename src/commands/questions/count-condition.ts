/** Says whether a number fulfils the condition of a question: more than 3, exactly one. */
import type { CountCondition } from "../../reading/frame.ts";

export function fulfils(kind: CountCondition["kind"], number: number, value: number): boolean {
  switch (kind) {
    case "more-than":
      return number > value;
    case "fewer-than":
      return number < value;
    case "at-least":
      return number >= value;
    case "at-most":
      return number <= value;
    case "exactly":
      return number === value;
  }
}
