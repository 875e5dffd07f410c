/** The command `/sources [what]`: who says so, for each record of an actor, or for one by its id. */
import type { Block, Line } from "../../answer/answer.ts";
import { factOf, facts, line, list, paragraph, text } from "../../answer/builders.ts";
import type { RecordedSource } from "../../book/book.ts";
import type { FoundAct } from "../../query/find-acts.ts";
import { actorsFoundBy, codesFoundBy, findActs, findActsById } from "../../query/find-acts.ts";
import { wavesCalled } from "../../query/find-waves.ts";
import { pageFollowUp } from "../acts/act-pages.ts";
import { commonWave, figuresOf } from "../acts/acts-answer.ts";
import { nameAct } from "../acts/named-act.ts";
import { actorOf } from "../draft/actors.ts";
import { citeFacts, numberSources } from "../draft/citations.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { errorDraft } from "../draft/error-drafts.ts";
import { sanitizeInput } from "../draft/sanitize-input.ts";
import { sourcesOf } from "../draft/sources.ts";
import { examplesOf } from "../draft/usage.ts";
import { resolveSubjects } from "../options/resolve-subjects.ts";

export const sources: Command = {
  name: "sources",
  options: [
    { name: "what", kind: "cited" },
    { name: "wave", kind: "wave" },
    { name: "from", kind: "whose" },
    { name: "page", kind: "page" },
    { name: "private", kind: "flag" },
  ],
  reply: sourcesReply,
};

function sourcesReply(context: CommandContext): ReplyDraft {
  const { text: typed, words, book } = context;
  const byId = [...findActsById(book, typed), ...actsOfWave(context)];
  if (byId.length > 0) return sourcesAnswer(context, byId, []);
  const who = resolveSubjects(context);
  switch (who.kind) {
    case "nobody":
      return errorDraft({ title: [text(words.waves.sources.usage)], followUps: examplesOf(book) });
    case "unclear":
      return who.draft;
    case "found": {
      const codes = who.subjects.flatMap(({ code }) => codesFoundBy(book, code));
      const found = actsBy(context, codes);
      return { ...sourcesAnswer(context, found, who.notes), subjects: who.subjects };
    }
  }
}

/** All acts of the one wave that is called so. */
function actsOfWave({ book, text: typed }: CommandContext): readonly FoundAct[] {
  const [wave, ...more] = wavesCalled(book, typed);
  return wave === undefined || more.length > 0 ? [] : wave.acts.map((act) => ({ wave, act }));
}

/** Of the default wave where it has any, as the other commands do; else of the latest. */
function actsBy(context: CommandContext, codes: readonly string[]): readonly FoundAct[] {
  const { book, selection, from, asOf } = context;
  const of = from === undefined ? undefined : actorsFoundBy(book, from.codes[0]);
  const actors = { kind: "codes", codes } as const;
  const own = findActs(book, { by: actors, of, selection, asOf });
  const found = own.length > 0 ? own : findActs(book, { of: actors, by: of, selection, asOf });
  if (selection.kind !== "unnamed") return found;
  const meant = found.some(({ wave }) => wave === book.wave) ? book.wave : found[0]?.wave;
  return found.filter(({ wave }) => wave === meant);
}

/** So many records are told on a page. */
const maxRecords = 3;

function sourcesAnswer(
  question: CommandContext,
  found: readonly FoundAct[],
  notes: readonly Line[],
): ReplyDraft {
  const { page, words } = question;
  const shown = found.slice((page - 1) * maxRecords, page * maxRecords);
  const context = numberSources(
    question,
    sourcesOf(
      question,
      shown.map(({ act }) => act),
    ),
  );
  const wave = commonWave(found);
  const strings = words.waves.sources;
  if (found.length === 0)
    return errorDraft({
      title: strings.titleNone(sanitizeInput(question.text)),
      followUps: examplesOf(context.book),
    });
  return {
    outcome: "answered",
    ...(wave !== undefined && { wave: wave.id }),
    figures: found.flatMap((each) => figuresOf(each.act.by[0], [each])),
    answer: {
      title: strings.title(found.length),
      blocks: [...shown.flatMap((each) => recordBlocks(context, each)), ...notes.map(paragraph)],
      sources: context.sources,
      followUps: pageFollowUp(context, found, maxRecords),
    },
  };
}

/** The record in a line, what others say, and a citation of each source to copy. */
function recordBlocks(context: CommandContext, found: FoundAct): readonly Block[] {
  const { words, book } = context;
  const { act } = found;
  const cited = act.sources.flatMap((id) => book.sources.get(id) ?? []);
  const doubt = act.confidence === "medium" ? [[text(words.acts.uncertain)]] : [];
  const conflicts = (act.conflicts ?? []).map((each) => [text(each)]);
  return [
    paragraph(words.acts.line(nameAct(context, found))),
    list(cited.map((source) => citationLine(context, source, act.id))),
    ...blockOf([
      ...factOf(words.acts.labels.differ, conflicts, " "),
      ...factOf(words.acts.labels.record, doubt),
    ]),
  ];
}

const blockOf = (values: Parameters<typeof facts>[0]): readonly Block[] =>
  values.length === 0 ? [] : [facts(values)];

function citationLine(context: CommandContext, source: RecordedSource, id: string): Line {
  const { words, book } = context;
  const strings = words.waves.sources;
  const { publisher, date, kind, state } = source;
  const whose = state === undefined ? undefined : actorOf(context, state);
  const said = kind === "state-media" ? words.sources.stateMedia(whose) : strings.kinds[kind];
  const told = strings.citation(publisher, date, book.record.version, id);
  return citeFacts(context, line`${told} (${said})`, [{ sources: [source.id] }]);
}
