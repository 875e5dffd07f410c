/**
 * The commands `/expelled [who]` and `/total [group]`. `/expelled` answers with the number that a country or an
 * organisation expelled; several are compared, and without a name it lists all countries.
 */
import type { Command } from "../draft/command.ts";
import { answerSubjects } from "./answer-subjects.ts";

export const expelled: Command = {
  name: "expelled",
  options: [
    { name: "who", kind: "actors" },
    { name: "wave", kind: "wave" },
    { name: "from", kind: "whose" },
    { name: "without", kind: "actors" },
    { name: "as-of", kind: "day" },
    { name: "detail", kind: "flag" },
    { name: "page", kind: "page" },
    { name: "private", kind: "flag" },
  ],
  reply: answerSubjects,
};

/**
 * `/total [group]`: the sum of a group of countries; without a group, of all countries. It stands here, since
 * `answerSubjects` answers both commands: in `total/` it would have to import `expelled/`, which imports `total/`.
 */

export const total: Command = {
  name: "total",
  options: [
    { name: "group", kind: "group" },
    { name: "wave", kind: "wave" },
    { name: "from", kind: "whose" },
    { name: "without", kind: "actors" },
    { name: "as-of", kind: "day" },
    { name: "detail", kind: "flag" },
    { name: "page", kind: "page" },
    { name: "private", kind: "flag" },
  ],
  reply: answerSubjects,
};
