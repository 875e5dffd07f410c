/** `/expelled [who]`: how many a country or an organisation expelled; several are compared, nobody is everybody. */
import type { Command } from "../draft/command.ts";
import { answerAbout } from "./answer-subjects.ts";

export const expelled: Command = {
  name: "expelled",
  options: [
    { name: "who", kind: "actors" },
    { name: "wave", kind: "wave" },
    { name: "as-of", kind: "day" },
    { name: "detail", kind: "flag" },
    { name: "private", kind: "flag" },
  ],
  reply: answerAbout,
};

/* merged: `/total [group]`: what a group of countries expelled together; without one, all countries. */

export const total: Command = {
  name: "total",
  options: [
    { name: "group", kind: "group" },
    { name: "wave", kind: "wave" },
    { name: "as-of", kind: "day" },
    { name: "detail", kind: "flag" },
    { name: "private", kind: "flag" },
  ],
  reply: answerAbout,
};
