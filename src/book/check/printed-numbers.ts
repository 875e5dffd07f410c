/** The numbers that an English text prints, in digits or in words up to ninety-nine. */

export interface PrintedNumber {
  readonly value: number;
  /** As it stands there. */
  readonly written: string;
  /** Days and weeks are a time to leave; everything else counts people and countries. */
  readonly counts: "days" | "others";
}

const small = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

const digits = "\\d{1,3}(?:,\\d{3})+|\\d+";
const tensWord = `(?:${tens.join("|")})(?:[- ](?:${small.slice(1, 10).join("|")}))?`;
const number = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${digits}|${tensWord}|${small.join("|")})(?:[- ](days?|weeks?))?(?!-?[\\p{L}\\p{N}])`,
  "giu",
);

/** Dates are no figures: 26 March 2018, March 26, 2018. */
const month = `(?:${months.join("|")})`;
const date = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?\\b|` +
    `\\b(?:19|20)\\d{2}\\b`,
  "giu",
);

export function printedNumbers(text: string): readonly PrintedNumber[] {
  return [...text.replace(date, " ").matchAll(number)].map(([written, value = "", unit = ""]) => {
    const times = unit.toLowerCase().startsWith("week") ? 7 : 1;
    return { written, value: parsed(value) * times, counts: unit === "" ? "others" : "days" };
  });
}

function parsed(written: string): number {
  if (/\d/.test(written)) return Number(written.replaceAll(",", ""));
  const [first = "", second = ""] = written.toLowerCase().split(/[- ]/);
  const ten = tens.indexOf(first);
  return ten < 0 ? small.indexOf(first) : (ten + 2) * 10 + Math.max(small.indexOf(second), 0);
}
