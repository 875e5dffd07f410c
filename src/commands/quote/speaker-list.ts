/** The answer to `/quote` without a name: all speakers, to pick from. */
import type { Line } from "../../answer/answer.ts";
import { facts, paragraph, text } from "../../answer/builders.ts";
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
        paragraph([text(strings.pick)]),
        facts([
          {
            label: strings.inArticle(articlePublisher(context) ?? ""),
            value: strings.joined(quoted.map((each) => speakerLine(context, each))),
          },
          {
            label: strings.further,
            value: strings.joined(further.map((each) => speakerLine(context, each))),
          },
        ]),
      ],
      sources: sourcesOf(
        context,
        allQuotes(book)
          .map(({ quote }) => quote)
          .filter(({ place }) => place !== undefined),
      ),
      followUps: quoted
        .slice(0, maxOffered)
        .map(({ person, of }) => followUpTo(context, "quote", person ?? of)),
    },
  };
}

function speakerLine(context: CommandContext, { person, as, of, quotes }: Speaker): Line {
  const { words, book } = context;
  const actor = actorOf(context, of);
  if (person === undefined) return words.quote.unnamed(actor, as);
  return words.quote.speaker(entityOf(book, person).name, actor, quotes);
}
