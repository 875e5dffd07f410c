/** The captions of every picture: the day up to which its figures go, and its sources. */
import type { Line, Source } from "../../answer/answer.ts";
import { line, text } from "../../answer/builders.ts";
import type { CommandContext } from "./command.ts";
import { articlePublisher } from "./sources.ts";

/** @param record the record's sum, shown where it is more than the article's */
export function pictureSubtitle(
  context: CommandContext,
  record?: { readonly value: number; readonly countries: number },
): Line {
  const { wave, words } = context;
  const { article, record: all } = wave.asOf;
  const isListed = context.asOf === undefined && articlePublisher(context) !== undefined;
  const asOf = words.pictures.asOf(isListed ? article : all);
  const isMore = isListed && article !== all && record !== undefined;
  return isMore ? line`${asOf}${words.pictures.unlisted(record)}` : asOf;
}

/** As many letters of names as fit on one line beside the rest of it; the other publishers are counted. */
const maxLength = 36;

export function pictureSource({ words }: CommandContext, sources: readonly Source[]): Line {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  let letters = maxLength;
  const named = publishers.filter(({ length }, at) => {
    const isFitting = at === 0 || length + 2 <= letters;
    if (isFitting) letters -= length + 2;
    return isFitting;
  });
  return words.pictures.source(named, publishers.length - named.length);
}

/** How complete the wave is, where the record has not all of it. */
export function completenessNotes({ wave }: CommandContext): readonly Line[] {
  const { complete, completeness } = wave;
  return complete === "both" || completeness === undefined ? [] : [[text(completeness)]];
}
