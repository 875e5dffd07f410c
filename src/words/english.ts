/** The texts of the bot in English, as one object. */
import { actStrings } from "./english/acts.ts";
import { buttons } from "./english/buttons.ts";
import { catalogueStrings } from "./english/catalogue.ts";
import { commandLine } from "./english/command-line.ts";
import { discord } from "./english/discord.ts";
import { doctorStrings } from "./english/doctor.ts";
import { trouble } from "./english/errors.ts";
import { expelledStrings } from "./english/expelled.ts";
import {
  leavingOut,
  listOf,
  nameAtStart,
  nameInSentence,
  plainName,
  seriesOf,
} from "./english/grammar.ts";
import { initStrings } from "./english/init.ts";
import { lexicon } from "./english/lexicon.ts";
import { lookUpStrings } from "./english/look-up.ts";
import { measures, steps } from "./english/measures.ts";
import { page } from "./english/page.ts";
import { pictures } from "./english/pictures.ts";
import { privacy } from "./english/privacy.ts";
import { questionStrings } from "./english/questions.ts";
import { quoteStrings } from "./english/quote.ts";
import { recordStrings } from "./english/record.ts";
import { slack } from "./english/slack.ts";
import { smallTalkStrings } from "./english/small-talk.ts";
import { sourceStrings } from "./english/sources.ts";
import { store } from "./english/store.ts";
import { terminal } from "./english/terminal.ts";
import { totalStrings } from "./english/total.ts";
import { verifyStrings } from "./english/verify.ts";
import { waveStrings } from "./english/waves.ts";

export const english = {
  acts: actStrings,
  waves: waveStrings,
  privacy,
  locale: "en-GB",
  /** As its speakers call it. */
  language: "English",
  names: { plainName, nameInSentence, nameAtStart, leavingOut, listOf, seriesOf },
  buttons,
  catalogue: catalogueStrings,
  commandLine,
  discord,
  expelled: expelledStrings,
  lexicon,
  lookUp: lookUpStrings,
  measures,
  steps,
  page,
  pictures,
  questions: questionStrings,
  quote: quoteStrings,
  record: recordStrings,
  smallTalk: smallTalkStrings,
  setup: { doctor: doctorStrings, init: initStrings },
  slack,
  sources: sourceStrings,
  store,
  terminal,
  total: totalStrings,
  trouble,
  verify: verifyStrings,
};
