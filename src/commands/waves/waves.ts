/** The command `/waves [when]`: the events on record, those of a time or with an actor, or one of them. */
import { readExactly, readMentions } from "../../book/names/read-mentions.ts";
import { readPeriod } from "../../book/periods.ts";
import type { Wave } from "../../book/wave.ts";
import { codesFoundBy } from "../../query/find-acts.ts";
import { wavesCalled, wavesDescribed, wavesIn, wavesOf } from "../../query/find-waves.ts";
import { actorsOf } from "../draft/actors.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { errorDraft } from "../draft/error-drafts.ts";
import { preferFormerName } from "../draft/former-names.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { allWavesTitle, wavesTitle } from "./all-waves.ts";
import { waveAnswer } from "./wave-answer.ts";
import { wavesAnswer } from "./waves-answer.ts";

export const waves: Command = {
  name: "waves",
  options: [
    { name: "when", kind: "waves" },
    { name: "page", kind: "page" },
    { name: "private", kind: "flag" },
  ],
  reply: wavesReply,
};

function wavesReply(context: CommandContext): ReplyDraft {
  const { book, text, words } = context;
  if (text === "" || /^all$/i.test(text))
    return wavesAnswer(context, book.waves, allWavesTitle(context));
  const period = readPeriod(text);
  const strings = words.waves;
  if (period !== undefined) {
    const selection = { kind: "period", period, typed: text } as const;
    return listOf(
      { ...context, selection },
      wavesIn(book, period),
      strings.about(sanitizeInput(text)),
    );
  }
  const actor = readExactly(book.names, text);
  const called = wavesCalled(book, text);
  const named = called.length > 0 ? called : wavesDescribed(book, text);
  const [only, ...more] = named;
  if (only !== undefined && more.length === 0 && (actor === undefined || only.id === text))
    return waveAnswer({ ...context, wave: only, whole: only });
  if (actor === undefined && named.length > 0)
    return listOf(context, named, strings.about(sanitizeInput(text)));
  return withActors(context);
}

function listOf(
  context: CommandContext,
  found: readonly Wave[],
  about: ReplyDraft["answer"]["title"],
) {
  return wavesAnswer(context, found, wavesTitle(context, found, about));
}

/** "canada", "india and canada": the waves in which they acted, or were acted against; of several, with all of them. */
function withActors(context: CommandContext): ReplyDraft {
  const { book, text, words } = context;
  const { mentions, unrecognized, ignored } = readMentions(book.names, text);
  const named = mentions.flatMap(({ codes: [code, ...others], typed }) =>
    others.length === 0 ? [{ code, typed }] : [],
  );
  const codes = named.map(({ code }) => code);
  if (codes.length === 0 || unrecognized.length + ignored.length > 0 || /\d/.test(text))
    return errorDraft({
      title: words.trouble.unknownWave(sanitizeInput(text)),
      followUps: [{ label: words.catalogue.next.allWaves, ask: { command: "waves", typed: [] } }],
    });
  const found = named
    .map((each) =>
      preferFormerName(book, each, wavesOf(book, codesFoundBy(book, each.code)), (wave) => wave),
    )
    .reduce((common, each) => common.filter((wave) => each.includes(wave)));
  // the latest of them: under the name of its days
  const actors = actorsOf({ book, wave: found[0] ?? context.wave }, codes);
  return listOf(context, found, words.waves.with(actors));
}
