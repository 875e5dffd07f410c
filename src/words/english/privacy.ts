/** Texts on what is kept of a question; each stands where people read what becomes of it. */

export const privacy = {
  /** Unless KEEP_MISSES is off. */
  misses:
    "Of a question that I could not answer I keep, for 30 days, how often it was asked, in the words that I know: names on record and words of questions. Every other word, each number and each date but a year, is left out, and so is who asked.",
};
