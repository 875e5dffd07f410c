/** Answers `/expelled` and `/total`: one country, a group, several, or all countries, each with its own kind of answer. */
import type { Group } from "../../book/book.ts";
import { actorOf, allCountriesCode } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { resolveSubjects } from "../options/resolve-subjects.ts";
import type { FoundSubjects } from "../options/subject-resolution.ts";
import { allCountriesAnswer } from "../total/all-countries-answer.ts";
import { groupAnswer } from "../total/group-answer.ts";
import { comparisonAnswer } from "./comparison-answer.ts";
import { countryAnswer } from "./country-answer.ts";

export function answerSubjects(context: CommandContext): ReplyDraft {
  const who = resolveSubjects(context);
  const { groups } = context.book;
  const all = groups.get(allCountriesCode);
  if (all === undefined) throw new Error("the book has no group of all countries");
  switch (who.kind) {
    case "nobody":
      return allCountriesAnswer(context, all);
    case "unclear":
      return who.draft;
    case "found":
      return answerFound(context, all, removeTarget(context, who));
  }
}

/** Beside others, the country expelled from is only mentioned: it has no figure to compare. */
function removeTarget(
  context: CommandContext,
  { subjects, notes, ...who }: FoundSubjects,
): FoundSubjects {
  const { wave, words } = context;
  const others = subjects.filter(({ code }) => code !== wave.target);
  if (others.length === subjects.length || others.length === 0) return { ...who, subjects, notes };
  const strings = words.total.compare.target(actorOf(context, wave.target));
  return { ...who, subjects: others, notes: [...notes, strings] };
}

function answerFound(
  context: CommandContext,
  all: Group,
  { subjects, notes }: FoundSubjects,
): ReplyDraft {
  const [first, ...more] = subjects;
  if (first === undefined) return allCountriesAnswer(context, all);
  if (more.length > 0) return comparisonAnswer(context, subjects, notes);
  const group = context.book.groups.get(first.code);
  if (group === undefined) return countryAnswer(context, first, notes);
  if (group.kind === "everyone") return allCountriesAnswer(context, group, subjects, notes);
  return groupAnswer(context, first, group, notes);
}
