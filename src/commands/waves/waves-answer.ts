/** The answer that lists waves, the newest first, a page at a time. */
import type { Block, FollowUp, Line } from "../../answer/answer.ts";
import { line, paragraph, text } from "../../answer/builders.ts";
import type { WaveInfo } from "../../answer/reply.ts";
import { firstDayOf, lastDayOf } from "../../book/dates.ts";
import type { Wave } from "../../book/wave.ts";
import type { WaveSummary } from "../../query/wave-sums.ts";
import { summarizeWave } from "../../query/wave-sums.ts";
import { missingPageLines, pageFollowUp } from "../acts/act-pages.ts";
import { actorCount } from "../acts/actor-count.ts";
import { reachLines } from "../acts/reach.ts";
import { actorOf } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { wavesTotal } from "./waves-total.ts";

/** So many waves on a page. */
const maxRows = 10;

/** At most this many have a button. */
const maxButtons = 4;

/** @param title of the list */
export function wavesAnswer(
  context: CommandContext,
  waves: readonly Wave[],
  title: Line,
  notes: readonly Line[] = [],
): ReplyDraft {
  const { words, book } = context;
  const rows = waves.map((wave) => summarizeWave(book, wave, context.without));
  const page = Math.min(context.page, Math.max(1, Math.ceil(rows.length / maxRows)));
  const shown = rows.slice((page - 1) * maxRows, page * maxRows);
  return {
    outcome: waves.length === 0 ? "not-listed" : "answered",
    waves: rows.map(infoOf),
    answer: {
      title,
      tone: waves.length === 0 ? "nothing" : "plain",
      blocks: [
        ...(shown.length > 0 ? [tableOf(context, shown)] : []),
        ...wavesTotal(context, waves).map(paragraph),
        ...missingPageLines(context, waves, maxRows).map(paragraph),
        ...reachLines(context).map(paragraph),
        ...notes.map(paragraph),
      ],
      followUps: [
        ...pageFollowUp(context, waves, maxRows),
        ...shown.slice(0, maxButtons).map(({ wave }) => buttonTo(wave)),
        ...(waves.length === 0
          ? [{ label: words.catalogue.next.allWaves, ask: { command: "waves", typed: [] } }]
          : []),
      ],
    },
  };
}

function tableOf(context: CommandContext, rows: readonly WaveSummary[]): Block {
  const { labels, ...strings } = context.words.waves;
  return {
    kind: "table",
    columns: [
      { heading: labels.event, align: "left" },
      { heading: labels.when, align: "left" },
      { heading: labels.by, align: "left" },
      { heading: labels.total, align: "right" },
    ],
    rows: rows.map(({ wave, by, total }) => [
      line`${wave.name}`,
      strings.days(...daysOf(wave)),
      namesOf(context, wave, by),
      total === undefined ? line`${strings.noTotal}` : strings.total(total),
    ]),
  };
}

/** The dates of the first and the last act, as exactly as they are known. */
function daysOf({ acts, from, to }: Wave): readonly [string, string] {
  const first = acts.reduce(
    (one, { on }) => (firstDayOf(on) < firstDayOf(one) ? on : one),
    acts[0]?.on ?? from,
  );
  const last = acts.reduce(
    (one, { on }) => (lastDayOf(on) > lastDayOf(one) ? on : one),
    acts[0]?.on ?? to,
  );
  return [first, last];
}

/** More than this are counted and not named. */
const maxNamed = 2;

function namesOf(context: CommandContext, wave: Wave, codes: readonly string[]): Line {
  const { book, words } = context;
  if (codes.length === 0) return [text(words.waves.totalsOnly)];
  if (codes.length > maxNamed) return actorCount({ ...context, wave }, codes);
  return words.waves.by(codes.map((code) => actorOf({ book, wave }, code)));
}

function infoOf({ wave, by, total }: WaveSummary): WaveInfo {
  const { id, name, from, to, target, complete } = wave;
  const isOneSided = complete === "expulsions" || complete === "in-return";
  return {
    id,
    name,
    first: from,
    last: to,
    target,
    by,
    total: total ?? null,
    complete: isOneSided ? "one-side" : complete === "both" ? "complete" : "as-far-as-found",
  };
}

const buttonTo = ({ id, name }: Wave): FollowUp => ({
  label: name,
  ask: { command: "waves", typed: [{ option: "", text: id }] },
});
