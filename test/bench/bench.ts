/**
 * Prints every figure beside its bound. `--strict` fails where one falls short, `--page` writes
 * docs/figures.md whole, and words choose chapters: `npm run bench -- questions typos`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { besidePage } from "./beside-page/beside-page.ts";
import { bothConnected, bothHttp } from "./both/both.ts";
import { discordGateway, discordHttp } from "./discord/discord.ts";
import type { Chapter } from "./figure.ts";
import { verdictOn } from "./figure.ts";
import { largerRecord } from "./larger-record.ts";
import { machine } from "./machine.ts";
import { page } from "./page.ts";
import { pictures } from "./pictures.ts";
import { questions } from "./questions.ts";
import { slackHttp, slackSocket } from "./slack/slack.ts";
import type { Measured } from "./to-page.ts";
import { toPage } from "./to-page.ts";
import { toText } from "./to-text.ts";
import { typos } from "./typos.ts";
import { wholeProcess } from "./whole-process.ts";

const { values, positionals } = parseArgs({
  options: { strict: { type: "boolean" }, page: { type: "boolean" } },
  allowPositionals: true,
});

const chapters: readonly Chapter[] = [
  wholeProcess,
  questions,
  typos,
  largerRecord,
  discordGateway,
  discordHttp,
  slackSocket,
  slackHttp,
  bothConnected,
  bothHttp,
  page,
  pictures,
  besidePage,
];

console.log(machine());
const measured: Measured[] = [];
for (const chapter of chapters.filter(isChosen)) measured.push(await run(chapter));
const short = measured.flatMap(({ figures }) =>
  figures.filter((figure) => verdictOn(figure) === "falls short"),
);
console.log(short.length === 0 ? "\nEvery bound holds." : "\nFalls short:");
for (const { what } of short) console.log(`- ${what}`);
if (values.page) writePage(measured);
if (values.strict && short.length > 0) process.exitCode = 1;

function isChosen({ title }: Chapter): boolean {
  const name = title.toLowerCase();
  const isWhole = values.page || positionals.length === 0;
  return isWhole || positionals.some((word) => name.includes(word.toLowerCase()));
}

async function run({ title, how, measure }: Chapter): Promise<Measured> {
  const figures = await measure();
  console.log(`\n${title}\n${toText(figures)}`);
  return { title, how, figures };
}

function writePage(all: readonly Measured[]): void {
  mkdirSync("docs", { recursive: true });
  writeFileSync("docs/figures.md", toPage(all, new Date().toISOString().slice(0, 10), machine()));
}
