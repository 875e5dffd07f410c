/** `/total [group]`: what a group of countries expelled together; without one, all countries. */
import { answerAbout } from "./answer-about.ts";
import type { Command } from "./command.ts";

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
