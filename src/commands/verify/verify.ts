/** The command `/verify TEXT`: each claim about expulsions that a text makes, with what the record says of it. */
import type { Block } from "../../answer/answer.ts";
import { cutList, paragraph, text } from "../../answer/builders.ts";
import type { Verdict } from "../../answer/reply.ts";
import type { LexiconIndex } from "../../reading/lexicon-index.ts";
import { indexClaimLexicon } from "../../reading/lexicon-index.ts";
import { readClaims } from "../../reading/read-claims.ts";
import type { Lexicon } from "../../words/lexicon.ts";
import { lexiconsFor } from "../../words/lexicons.ts";
import { numberSources } from "../draft/citations.ts";
import type { Command, CommandContext, ReplyDraft } from "../draft/command.ts";
import { errorDraft } from "../draft/error-drafts.ts";
import { sourcesOf } from "../draft/sources.ts";
import { examplesOf } from "../draft/usage.ts";
import { checkPassage } from "./check-passage.ts";
import type { ClaimFinding } from "./claim-finding.ts";
import { checkedClaim, citedFacts, claimLine } from "./claim-line.ts";

export const verify: Command = {
  name: "verify",
  options: [
    { name: "text", kind: "text" },
    { name: "private", kind: "flag" },
  ],
  isPrivate: true,
  reply: verifyReply,
};

/** So many claims are shown where a message has its limits. */
const maxShown = 12;

function verifyReply(question: CommandContext): ReplyDraft {
  const { text: typed, words, book } = question;
  if (typed.trim() === "") return usageDraft(question);
  const index = indexOf(words.lexicon);
  const [first, ...others] = lexiconsFor(question.ask.locale);
  const languages = [indexOf(first), ...others.map(indexOf)] as const;
  const context = { book, senses: (word: string) => index.senses.get(word) };
  const findings = readClaims(book, languages, typed).flatMap((passage) =>
    checkPassage(context, passage),
  );
  return findings.length === 0 ? nothingDraft(question) : findingsDraft(question, findings);
}

function findingsDraft(question: CommandContext, findings: readonly ClaimFinding[]): ReplyDraft {
  const cited = findings.flatMap((finding) => citedFacts(question, finding));
  const context = numberSources(question, sourcesOf(question, cited));
  return {
    outcome: "answered",
    claims: findings.map((finding) => checkedClaim(question, finding)),
    answer: {
      title: [text(question.words.verify.title)],
      blocks: blocksOf(context, findings),
      sources: context.sources,
    },
  };
}

function blocksOf(context: CommandContext, findings: readonly ClaimFinding[]): readonly Block[] {
  const { verify: strings } = context.words;
  const lines = findings.map((finding) => claimLine(context, finding));
  const more = lines.length - maxShown;
  return [
    cutList(lines, { shown: maxShown, more: strings.more(Math.max(more, 0)) }),
    paragraph(strings.summary(countVerdicts(findings))),
  ];
}

function countVerdicts(findings: readonly ClaimFinding[]): Readonly<Record<Verdict, number>> {
  const countOf = (verdict: Verdict) => findings.filter((each) => each.verdict === verdict).length;
  return {
    agrees: countOf("agrees"),
    differs: countOf("differs"),
    "not-on-record": countOf("not-on-record"),
    "not-understood": countOf("not-understood"),
  };
}

function usageDraft({ words: { verify: strings }, book }: CommandContext): ReplyDraft {
  return errorDraft({
    title: [text(strings.usage.title)],
    blocks: [paragraph([text(strings.usage.body)])],
    followUps: examplesOf(book),
  });
}

function nothingDraft({ words: { verify: strings }, book }: CommandContext): ReplyDraft {
  return {
    outcome: "unknown",
    claims: [],
    answer: {
      title: [text(strings.nothing.title)],
      tone: "nothing",
      blocks: [paragraph([text(strings.nothing.body)])],
      followUps: examplesOf(book),
    },
  };
}

/** The words of a language never change, so they are indexed once. */
const indexes = new WeakMap<Lexicon, LexiconIndex>();

function indexOf(lexicon: Lexicon): LexiconIndex {
  const index = indexes.get(lexicon) ?? indexClaimLexicon(lexicon);
  indexes.set(lexicon, index);
  return index;
}
