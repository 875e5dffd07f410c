/** The page: what a browser has to load, and how soon it is there. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { freePort } from "../free-port.ts";
import type { Chapter, Figure } from "./figure.ts";
import { atMost, noBound } from "./figure.ts";
import { ratiosOf } from "./ratios.ts";
import { ofAsk, timeOfAsk } from "./time-of-ask.ts";

const folder = "dist/page";
const budget = 450_000;
const rounds = 9;

export const page: Chapter = {
  title: "Page",
  how:
    "Sizes are those of the files as they are sent, beside 450 kB. A start is `node dist/main.js` until it has\n" +
    "answered `/?q=/expelled+germany`, in turns with `node dist/cli.js ask`; an answer is the same question asked again.",
  measure: async () => [...sizes(), ...(await times())],
};

function sizes(): readonly Figure[] {
  const beside = "450 kB";
  const sized = (what: string, encoding: Encoding, isMeant: (name: string) => boolean) => ({
    what,
    beside,
    ratios: ratiosOf([sizeOf(encoding, isMeant) / budget]),
  });
  const isFirst = (name: string) => /^(?:main|page|icon)-/.test(name);
  return [
    { ...sized("all of it, as gzip", "gzip", () => true), bound: atMost(1) },
    { ...sized("all of it, as brotli", "br", () => true), bound: noBound },
    { ...sized("what it can be used with, as gzip", "gzip", isFirst), bound: noBound },
  ];
}

type Encoding = "br" | "gzip";

/** Fonts are as they are; the one for rarer letters is fetched only where these are shown. */
function sizeOf(encoding: Encoding, isMeant: (name: string) => boolean): number {
  const { all }: { readonly all: readonly string[] } = JSON.parse(
    readFileSync(`${folder}/page.json`, "utf8"),
  );
  return all
    .filter((name) => name.endsWith(".br") || (name.endsWith(".woff2") && !/-ext-/.test(name)))
    .filter(isMeant)
    .reduce((sum, name) => sum + sentSize(name, encoding), 0);
}

function sentSize(name: string, encoding: Encoding): number {
  const bytes = readFileSync(`${folder}/${name}`);
  const isMade = name.endsWith(".br") && encoding === "gzip";
  return (isMade ? gzipSync(brotliDecompressSync(bytes)) : bytes).length;
}

async function times(): Promise<readonly Figure[]> {
  const starts: number[] = [];
  const answers: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const asked = timeOfAsk();
    const { start, answer } = await timesOfPage();
    starts.push(start / asked);
    answers.push(answer / asked);
  }
  const beside = ofAsk;
  return [
    { what: "a start and its first page", beside, ratios: ratiosOf(starts), bound: atMost(4) },
    { what: "the same page again", beside, ratios: ratiosOf(answers), bound: atMost(0.1) },
  ];
}

async function timesOfPage() {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["dist/main.js"], {
    env: { PORT: String(port) },
    stdio: "ignore",
  });
  while (!(await isAnswered(port))) await sleep(2);
  const start = performance.now() - startedAt;
  const again = performance.now();
  await isAnswered(port);
  const answer = performance.now() - again;
  child.kill("SIGKILL");
  return { start, answer };
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((done) => {
    const asking = get({ host: "127.0.0.1", port, path: "/?q=/expelled+germany" }, (incoming) => {
      incoming.resume().on("end", () => done(incoming.statusCode === 200));
    });
    asking.on("error", () => done(false));
  });
}
