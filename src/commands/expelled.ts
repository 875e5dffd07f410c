/** `/expelled [who]`: how many a country or an organisation expelled; several are compared, nobody is everybody. */
import { answerAbout } from "./answer-about.ts";
import type { Command } from "./command.ts";

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
