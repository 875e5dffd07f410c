/** Texts of problems in the record, a line for each: its place, the value found, and what would be right. */
import type { Flaw, FlawKind, LocatedProblem, Path, UnknownName } from "../../book/problem.ts";
import { expectedValues, quoteText } from "./expected.ts";

/** `waves/2018-salisbury.yaml:52: count (expulsions, record 5, GB): found 0; expected at least 1`. */
export function problemLine(problem: LocatedProblem): string {
  const { file, line, flaw } = problem;
  const place = placeOf(problem);
  const where = line === undefined ? file : `${file}:${line}`;
  return `${where}: ${place === "" ? "" : `${place}: `}${sentence(flaw)}`;
}

type Sentences = { readonly [Kind in FlawKind]: (flaw: Flaw<Kind>) => string };

const sentences: Sentences = {
  "missing-folder": () =>
    "there is no such folder; expected a data folder, with a folder of waves in it",
  "not-a-folder": () => "this is no folder; expected a data folder, with a folder of waves in it",
  "no-waves": () =>
    "there is no wave; expected a folder with at least one file in it: waves/2018-salisbury.yaml",
  "missing-file": () => "the file is missing; see data/README.md for what belongs in it",
  "not-a-file": () => "this is no file; expected a file of YAML with this name",
  unreadable: ({ reason }) => `the file can't be read: ${reason}`,
  "too-large": ({ bytes, max }) => `the file has ${bytes} bytes; expected at most ${max}`,
  "not-utf-8": ({ byte }) => `byte ${byte} is not UTF-8; save the file with the encoding UTF-8`,
  "empty-file": () => "the file is empty; see data/README.md for what belongs in it",
  "not-yaml": ({ reason }) => `this is not YAML: ${reason}`,
  "several-documents": () =>
    "found several documents in one file; expected one, without `---` lines",
  "repeated-key": ({ key, first }) =>
    `found ${quoteText(key)} a second time, the first is in line ${first}; expected each key once`,
  "too-many-aliases": ({ max }) => `more than ${max} YAML aliases (*name); write the values out`,

  shape: ({ found, expected }) => `found ${found}; expected ${expectedValues(expected, found)}`,
  "unknown-key": (flaw) => `found the key ${unknown(flaw, "a key that is known here")}`,
  "missing-key": ({ key, expected }) =>
    `${quoteText(key)} is missing; expected ${expectedValues(expected)}`,

  "no-source": () => "the fact has no source; expected `sources:` or `article:`",
  "unknown-source": (flaw) => `found ${unknown(flaw, "the name of an entry in sources.yaml")}`,
  "unused-source": ({ found }) =>
    `nothing names ${quoteText(found)} as its source; name it, or delete it`,
  "repeated-id": ({ found, first }) =>
    `found ${quoteText(found)} a second time, the first is in ${first}; expected a name of its own`,

  "not-an-id": ({ found }) =>
    `found ${quoteText(found)}; expected an id, 2012-houla/FR, and " gone" behind it if it was withdrawn`,
  "lost-id": ({ found }) =>
    `nothing has the id ${quoteText(found)} any more; ${keptId(found)}, or if it was withdrawn write ${quoteText(`${found} gone`)}`,
  "unlisted-id": ({ found }) =>
    `the id ${quoteText(found)} is not in ids.txt; \`nongrata check --add-ids\` adds it`,
  "gone-id": ({ found }) =>
    `found the id ${quoteText(found)}, which was withdrawn and is never used again; expected another: \`id:\``,

  "article-named": ({ found }) =>
    `found ${quoteText(found)}, which is the article itself; expected the place in it: article: European Union > 3`,
  "no-article": ({ found }) =>
    `found a place in the article, ${quoteText(found)}, but the wave has no \`article:\` at its head; expected \`sources:\``,
  "unknown-section": (flaw) => `found ${unknown(flaw, "a section of the article")}`,
  "after-article": ({ found, asOf }) =>
    `found ${found}, but the article shows how things stood on ${asOf}; expected an earlier day, or no \`article:\``,
  "same-place": ({ found, first }) =>
    `found ${quoteText(found)} for the same actor as in record ${first}; expected one record for one place`,

  "unknown-country": ({ found }) =>
    `found ${quoteText(found)}, which is no country; expected a code of ISO 3166-1: DE`,
  "unknown-actor": (flaw) =>
    `found ${unknown(flaw, "a country's code of ISO 3166-1, or an organisation of groups.yaml")}`,
  "unknown-person": (flaw) => `found ${unknown(flaw, "the name of an entry in people.yaml")}`,
  "unknown-group": (flaw) => `found ${unknown(flaw, "the name of an entry in groups.yaml")}`,
  "unknown-quote": (flaw) =>
    `found ${unknown(flaw, "the id of a quote that is no version itself")}`,
  "unquoted-person": ({ found }) =>
    `no quote is by ${quoteText(found)}; quote them, or delete the entry`,
  "by-target": ({ found }) =>
    `found ${quoteText(found)}, whose diplomats the wave is about; expected whoever acted, or whose diplomats it expelled: \`of: GB\``,
  "against-itself": ({ found }) => `found ${quoteText(found)} on both sides; expected two actors`,
  "unknown-act": (flaw) => `found ${unknown(flaw, "the id of an act of this wave")}`,
  "answers-itself": ({ found }) =>
    `found ${quoteText(found)}, which answers this act, or is it; expected an act that came before`,
  "answers-later": ({ found, on }) =>
    `found ${quoteText(found)}, which is of ${on}; expected an act that came before`,
  "state-gone": ({ found, from, until }) =>
    `found ${quoteText(found)}, which was a state from ${from} to ${until}; expected the state of that day`,
  "state-later": ({ found, state, until }) =>
    `found ${quoteText(found)}, in whose place ${state} stood until ${until}; expected ${state}, or a former name under \`was:\` in countries.yaml`,
  "same-act": ({ first, list, record }) =>
    `the same act stands in ${first} (${list}, record ${record}); expected each act once`,
  "other-spelling": ({ found, first }) =>
    `found ${quoteText(found)}, which is spelt ${quoteText(first)} elsewhere; expected one spelling`,
  "name-taken": ({ found, by, also }) =>
    `found ${quoteText(found)} for ${also}, but it already stands for ${by}; expected one of them, or for countries an entry under \`ambiguous:\` instead`,
  "name-repeated": ({ found, by }) =>
    `found ${quoteText(found)} a second time for ${by}; case, accents and full stops make no difference`,
  "member-twice": ({ found, from }) =>
    `found ${quoteText(found)}, which is a member since ${from} already; expected each country once at a time`,

  "no-trigger": () =>
    '"trigger" is missing; expected what it was about, in one sentence of our own',
  "no-completeness": () =>
    '"completeness" is missing; expected how complete it is, in one sentence: As far as found.',
  "other-file-name": ({ found, expected }) =>
    `found ${quoteText(found)}, which belongs into the file ${expected}; rename one of the two`,
  "after-reach": ({ found, reaches }) =>
    `found ${found}, but the record reaches to ${reaches}; expected an earlier day, or a later one for \`reaches:\` in record.yaml`,
  "after-record": ({ found, recorded }) =>
    `found ${found}, but the record is of ${recorded}; expected an earlier day, or a later \`date:\` in record.yaml`,
  "outside-wave": ({ found, from, to }) =>
    `found ${found}; expected a day of the wave, ${from} to ${to}`,
  "far-from-wave": ({ found, from, to }) =>
    `found ${found}; expected a day of the wave, ${from} to ${to}, or within a month of it`,
  "dates-reversed": ({ from, to }) => `${to} is before ${from}; expected the earlier day first`,
  "several-defaults": ({ first }) =>
    `${first} is the default already; expected \`default: true\` in one file at most`,
  "says-nothing": () => "the statement has no figure; expected `value:`, `countries:` or both",
  "sum-differs": ({ what, stated, counted }) =>
    `found ${stated}, but the rows add up to ${counted}${what === "countries" ? " countries" : ""}; ` +
    "mend the rows, or the figure, or say `means: about`",

  "no-such-place": (flaw) => `found ${unknown(flaw, "a place that this copy of the article has")}`,
  "figure-not-in-article": ({ found, place }) =>
    `found ${found}, but ${quoteText(place)} does not print it; mend it, or say \`printed: false\``,
  "days-not-in-article": ({ found, place }) =>
    `found ${found}, but ${quoteText(place)} prints other days or none; mend it, or name further \`sources:\``,
  "words-not-in-article": ({ found, place }) =>
    `found ${quoteText(found)}, which does not stand so in ${quoteText(place)}; expected its very words, or \`form: reported\``,
  "left-out": ({ found, place }) =>
    `the article has ${quoteText(found)} in ${quoteText(place)}, and no record with that place holds it`,
};

/** What keeps the id of a wave, of a quote, of an act. */
function keptId(found: string): string {
  const [wave = "", entry] = found.split("/");
  if (entry === undefined) return `give the wave that had it \`id: ${wave}\``;
  const key = entry.startsWith("q.") ? "permanentId" : "id";
  return `write \`${key}: ${entry}\` into the entry of ${wave} that had it`;
}

/** The kind of the flaw and its sentence go together, which this signature shows the compiler. */
function sentence<Kind extends FlawKind>(flaw: Flaw<Kind>): string {
  const kind: Kind = flaw.kind;
  return sentences[kind](flaw);
}

/** `"irish-tims"; expected the name of an entry in sources.yaml, perhaps irish-times`. */
function unknown({ found, nearest, known }: UnknownName, expected: string): string {
  const right = `${quoteText(found)}; expected ${expected}`;
  if (nearest !== undefined) return `${right}, perhaps ${nearest}`;
  return known.length === 0 ? right : `${right}: ${few(known)}`;
}

const maxShown = 10;

function few(names: readonly string[]): string {
  const more = names.length - maxShown;
  return names.slice(0, maxShown).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** The key first, then the record around it: `count (expulsions, record 5, GB)`. */
function placeOf({ path, record }: LocatedProblem): string {
  const steps = path.map(step);
  const isWholeRecord = path.length === 2 && typeof path[1] === "number";
  const keyAt = Math.max(
    path.findLastIndex((each) => typeof each === "string"),
    0,
  );
  const key = isWholeRecord ? [] : steps.slice(keyAt);
  const around = steps.slice(0, steps.length - key.length);
  if (record !== undefined) around.splice(2, 0, record);
  const outer = around.join(", ");
  if (key.length === 0 || outer === "") return key.join(", ") || outer;
  return `${key.join(", ")} (${outer})`;
}

/** An item in a list of the file is a record; in a list of the record, an entry. */
function step(each: Path[number], depth: number): string {
  if (typeof each === "string") return each;
  return `${depth === 1 ? "record" : "entry"} ${each + 1}`;
}
