/** The answer to `/quote` without a name: all speakers, to pick from. */
import type { Fact, Line, Source } from "../../answer/answer.ts";
import { factOf, facts, paragraph, text } from "../../answer/builders.ts";
import type { Speaker } from "../../query/find-quotes.ts";
import { allQuotes, speakers } from "../../query/find-quotes.ts";
import { actorOf, entityOf, followUpTo } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { articlePublisher, sourcesOf } from "../draft/sources.ts";

/** At most this many are offered as buttons; a select on the platforms holds 25. */
const maxOffered = 5;

export function speakersReply(context: CommandContext): ReplyDraft {
  const { book, words } = context;
  const all = speakers(book);
  const quoted = all.filter(({ isInArticle }) => isInArticle);
  const further = all.filter(({ isInArticle }) => !isInArticle);
  const strings = words.quote;
  return {
    outcome: "answered",
    answer: {
      title: strings.titleSpeakers(allQuotes(book).length, all.length),
      blocks: [
        ...(all.length === 0 ? [] : [paragraph([text(strings.pick)])]),
        facts([
          ...speakerFacts(context, strings.inArticle(articlePublisher(context) ?? ""), quoted),
          ...speakerFacts(context, strings.further, further),
        ]),
      ],
      sources: sourcesOf(
        context,
        allQuotes(book)
          .map(({ quote }) => quote)
          .filter(({ place }) => place !== undefined),
      ).toSorted(byAddress),
      followUps: quoted
        .slice(0, maxOffered)
        .map(({ person, of }) => followUpTo(context, "quote", person ?? of)),
    },
  };
}

/** Those that can be opened come first. */
const byAddress = (one: Source, other: Source): number =>
  Number(one.url === undefined) - Number(other.url === undefined);

function speakerFacts(
  context: CommandContext,
  label: string,
  listed: readonly Speaker[],
): readonly Fact[] {
  const lines = listed.map((each) => speakerLine(context, each));
  return factOf(label, lines, ", ");
}

function speakerLine(context: CommandContext, { person, as, of, quotes }: Speaker): Line {
  const { words, book } = context;
  const actor = actorOf(context, of);
  if (person === undefined) return words.quote.unnamed(actor, as);
  return words.quote.speaker(entityOf(book, person).name, actor, quotes);
}
