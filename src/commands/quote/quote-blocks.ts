/** A quote as blocks: its words, its speakers, how it was printed, and other printings of it. */
import type { Block, Line } from "../../answer/answer.ts";
import { joinLines, paragraph, text } from "../../answer/builders.ts";
import type { Quotation } from "../../answer/reply.ts";
import type { Quote } from "../../book/wave.ts";
import type { FoundQuote } from "../../query/find-quotes.ts";
import { actorOf } from "../draft/actors.ts";
import { citeFacts } from "../draft/citations.ts";
import type { CommandContext } from "../draft/command.ts";
import { articlePublisher } from "../draft/sources.ts";

export function quoteBlocks(
  context: CommandContext,
  { quote, versions }: FoundQuote,
): readonly Block[] {
  const { words } = context;
  return [
    blockOf(context, quote),
    ...[...unnamedLines(context, quote), ...remarks(quote)].map(paragraph),
    ...versions.flatMap((version) => [
      paragraph([text(words.quote.versions[version.version?.as ?? "translation"])]),
      blockOf(context, version),
      ...remarks(version).map(paragraph),
    ]),
  ];
}

/** The same as data, for JSON. */
export function quotation(context: CommandContext, quote: Quote): Quotation {
  const { people, of, role, as } = creditPartsOf(context, quote);
  return {
    speaker: people.length === 0 ? of.name : people.join(", "),
    role: role ?? as ?? "",
    text: quote.text,
    form: quote.form,
    date: quote.on,
    sources: quote.sources,
  };
}

function blockOf(context: CommandContext, quote: Quote): Block {
  const isReported = quote.form === "reported";
  return {
    kind: "quote",
    text: isReported ? context.words.quote.reported(quote.text) : quote.text,
    language: quote.language,
    isSpoken: !isReported,
    credit: creditOf(context, quote),
  };
}

function remarks({ note, conflicts = [] }: Quote): readonly Line[] {
  return [...(note === undefined ? [] : [note]), ...conflicts].map((remark) => [text(remark)]);
}

function creditOf(context: CommandContext, quote: Quote): Line {
  const strings = context.words.quote;
  const language = strings.languages.get(quote.language);
  const credit = joinLines(
    [
      strings.credit(creditPartsOf(context, quote), quote.on),
      [text(strings.forms[quote.form])],
      language === undefined ? [] : [text(language)],
      quote.confidence === "medium" ? [text(strings.uncertain)] : [],
    ],
    " · ",
  );
  return citeFacts(context, credit, [quote]);
}

/** Words that the article gives to a government, naming nobody. */
function unnamedLines(context: CommandContext, { by, as, place, for: of }: Quote): readonly Line[] {
  const publisher = articlePublisher(context);
  if (by !== undefined || as !== undefined || place === undefined) return [];
  if (publisher === undefined) return [];
  return [context.words.quote.nobodyNamed(actorOf(context, of), publisher)];
}

function creditPartsOf(context: CommandContext, { by = [], for: of, as }: Quote) {
  const people = by.flatMap((slug) => context.book.people.get(slug) ?? []);
  const [only, ...more] = people;
  return {
    people: people.map(({ name }) => name),
    of: actorOf(context, of),
    ...(as !== undefined && { as }),
    ...(only !== undefined && more.length === 0 && { role: only.role }),
  };
}
