/** What the bot says, in English. */
import { buttons } from "./english/buttons.ts";
import { catalogue } from "./english/catalogue.ts";
import { commandLine } from "./english/command-line.ts";
import { discord } from "./english/discord.ts";
import { trouble } from "./english/errors.ts";
import { expelled } from "./english/expelled.ts";
import { bare, listed, Named, named, run } from "./english/grammar.ts";
import { lookUp } from "./english/look-up.ts";
import { measures, steps } from "./english/measures.ts";
import { page } from "./english/page.ts";
import { pictures } from "./english/pictures.ts";
import { quote } from "./english/quote.ts";
import { slack } from "./english/slack.ts";
import { smallTalk } from "./english/small-talk.ts";
import { sources } from "./english/sources.ts";
import { store } from "./english/store.ts";
import { terminal } from "./english/terminal.ts";
import { total } from "./english/total.ts";

export const english = {
  locale: "en-GB",
  /** As its speakers call it. */
  language: "English",
  names: { bare, named, Named, listed, run },
  buttons,
  catalogue,
  commandLine,
  discord,
  expelled,
  lookUp,
  measures,
  steps,
  page,
  pictures,
  quote,
  smallTalk,
  slack,
  sources,
  store,
  terminal,
  total,
  trouble,
};
