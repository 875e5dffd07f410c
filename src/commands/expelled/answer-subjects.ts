/** Whoever was asked about gets the answer of their kind; /expelled and /total share it. */
import type { Group } from "../../book/book.ts";
import { actorOf, allCountriesCode } from "../draft/actors.ts";
import type { CommandContext, ReplyDraft } from "../draft/command.ts";
import { resolveSubjects } from "../options/resolve-subjects.ts";
import type { FoundWho } from "../options/subject-resolution.ts";
import { aboutAll } from "../total/all-countries-answer.ts";
import { aboutGroup } from "../total/group-answer.ts";
import { aboutSeveral } from "./comparison-answer.ts";
import { aboutOne } from "./country-answer.ts";

export function answerAbout(question: CommandContext): ReplyDraft {
  const who = resolveSubjects(question);
  const { groups } = question.book;
  const all = groups.get(allCountriesCode);
  if (all === undefined) throw new Error("the book has no group of all countries");
  switch (who.kind) {
    case "nobody":
      return aboutAll(question, all);
    case "unclear":
      return who.draft;
    case "found":
      return answerFound(question, all, withoutTarget(question, who));
  }
}

/** Beside others, the country expelled from is only mentioned: it has no figure to compare. */
function withoutTarget(question: CommandContext, { subjects, asides, ...who }: FoundWho): FoundWho {
  const { wave, words } = question;
  const others = subjects.filter(({ code }) => code !== wave.target);
  if (others.length === subjects.length || others.length === 0) return { ...who, subjects, asides };
  const strings = words.total.compare.target(actorOf(question, wave.target));
  return { ...who, subjects: others, asides: [...asides, strings] };
}

function answerFound(
  question: CommandContext,
  all: Group,
  { subjects, asides }: FoundWho,
): ReplyDraft {
  const [first, ...more] = subjects;
  if (first === undefined) return aboutAll(question, all);
  if (more.length > 0) return aboutSeveral(question, subjects, asides);
  const group = question.book.groups.get(first.code);
  if (group === undefined) return aboutOne(question, first, asides);
  if (group.kind === "everyone") return aboutAll(question, group, subjects, asides);
  return aboutGroup(question, first, group, asides);
}
