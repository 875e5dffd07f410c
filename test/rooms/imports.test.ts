import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ICruiseOptions, ICruiseResult } from "dependency-cruiser";
import { cruise } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { describe, expect, it, onTestFinished } from "vitest";

const options: ICruiseOptions = await extractDepcruiseOptions(
  join(process.cwd(), ".dependency-cruiser.cjs"),
);

/** Each rule is broken once: these files break it, and it only. */
const breaches: { readonly rule: string; readonly files: Readonly<Record<string, string>> }[] = [
  { rule: "answer-imports-nothing", files: { "answer/x": 'import "../book/y.ts";', "book/y": "" } },
  { rule: "answer-imports-nothing", files: { "answer/x": 'import type { Z } from "zod";' } },
  { rule: "book-walls", files: { "book/x": 'import "node:fs";' } },
  { rule: "book-walls", files: { "book/x": 'import "yaml";' } },
  {
    rule: "book-walls",
    files: { "book/x": 'import type { Y } from "../query/y.ts";', "query/y": "" },
  },
  {
    rule: "book-takes-types-of-answer",
    files: { "book/x": 'import { y } from "../answer/y.ts";', "answer/y": "" },
  },
  { rule: "query-walls", files: { "query/x": 'import "zod";' } },
  { rule: "query-walls", files: { "query/x": 'import "../words/y.ts";', "words/y": "" } },
  {
    rule: "query-takes-types-of-answer",
    files: { "query/x": 'import "../answer/y.ts";', "answer/y": "" },
  },
  {
    rule: "words-walls",
    files: { "words/x": 'import type { Y } from "../query/y.ts";', "query/y": "" },
  },
  {
    rule: "words-walls",
    files: { "words/x": 'import type { Y } from "../book/y.ts";', "book/y": "" },
  },
  {
    rule: "words-take-types-of-problem",
    files: { "words/x": 'import { y } from "../book/problem.ts";', "book/problem": "" },
  },
  { rule: "commands-walls", files: { "commands/x": 'import "../bot.ts";', bot: "" } },
  { rule: "commands-walls", files: { "commands/x": 'import "node:path";' } },
  { rule: "commands-walls", files: { "commands/x": 'import "zod";' } },
  {
    rule: "pictures-walls",
    files: { "pictures/x": 'import "../platforms/one-line.ts";', "platforms/one-line": "" },
  },
  { rule: "pictures-walls", files: { "pictures/x": 'import "../words/y.ts";', "words/y": "" } },
  { rule: "pictures-walls", files: { "pictures/x": 'import "zod";' } },
  {
    rule: "pictures-take-types-of-answer",
    files: { "pictures/x": 'import { y } from "../answer/y.ts";', "answer/y": "" },
  },
  { rule: "store-walls", files: { "store/x": 'import "../words/y.ts";', "words/y": "" } },
  { rule: "store-walls", files: { "store/x": 'import "node:http";' } },
  { rule: "store-walls", files: { "store/x": 'import type { Y } from "../y.ts";', y: "" } },
  { rule: "databases-stay-home", files: { "read-book": 'import type { K } from "kysely";' } },
  { rule: "databases-stay-home", files: { "platforms/slack/x": 'import "pg";' } },
  {
    rule: "platforms-take-types-of-store",
    files: { "platforms/slack/x": 'import "../../store/store.ts";', "store/store": "" },
  },
  {
    rule: "platform-walls",
    files: { "platforms/slack/x": 'import type { Y } from "../../store/y.ts";', "store/y": "" },
  },
  {
    rule: "commands-walls",
    files: { "commands/x": 'import type { S } from "../store/store.ts";', "store/store": "" },
  },
  {
    rule: "bot-walls",
    files: { bot: 'import type { S } from "./store/store.ts";', "store/store": "" },
  },
  { rule: "bot-walls", files: { bot: 'import "./query/y.ts";', "query/y": "" } },
  { rule: "bot-walls", files: { bot: 'import "node:fs";' } },
  { rule: "bot-takes-types-of-book", files: { bot: 'import "./book/y.ts";', "book/y": "" } },
  {
    rule: "platform-walls",
    files: { "platforms/slack/x": 'import type { Y } from "../../book/y.ts";', "book/y": "" },
  },
  { rule: "platform-walls", files: { "platforms/x": 'import "../query/y.ts";', "query/y": "" } },
  {
    rule: "platform-walls",
    files: { "platforms/web/x": 'import "../../read-book.ts";', "read-book": "" },
  },
  {
    rule: "platforms-take-types-of-bot",
    files: { "platforms/web/x": 'import "../../bot.ts";', bot: "" },
  },
  {
    rule: "no-platform-knows-another",
    files: { "platforms/web/x": 'import "../slack/y.ts";', "platforms/slack/y": "" },
  },
  {
    rule: "shared-knows-no-platform",
    files: { "platforms/one-line": 'import "./web/y.ts";', "platforms/web/y": "" },
  },
  { rule: "translators-are-pure", files: { "platforms/slack/to-slack": 'import "node:path";' } },
  { rule: "translators-are-pure", files: { "platforms/terminal/from-line": 'import "yaml";' } },
  { rule: "translators-are-pure", files: { "platforms/to-anything": 'import "yaml";' } },
  { rule: "discord-stays-home", files: { "platforms/slack/x": 'import "discord.js";' } },
  {
    rule: "slack-stays-home",
    files: { "platforms/discord/x": 'import type { App } from "@slack/bolt";' },
  },
  {
    rule: "page-walls",
    files: { "page/x": 'import "../platforms/web/y.ts";', "platforms/web/y": "" },
  },
  { rule: "page-walls", files: { "page/x": 'import type { B } from "../bot.ts";', bot: "" } },
  {
    rule: "page-takes-types-of-words",
    files: { "page/x": 'import "../words/y.ts";', "words/y": "" },
  },
  {
    rule: "nobody-imports-the-page",
    files: { "read-book": 'import type { P } from "./page/y.ts";', "page/y": "" },
  },
  { rule: "no-undeclared-package-on-the-page", files: { "page/x": 'import "ms";' } },
  { rule: "no-undeclared-package-on-the-page", files: { "page/x": 'import "yaml";' } },
  {
    rule: "nobody-imports-a-door",
    files: { "platforms/web/x": 'import "../../main.ts";', main: "" },
  },
  {
    rule: "nobody-imports-a-door",
    files: { "read-book": 'export const x = import("./cli.ts");', cli: "" },
  },
  {
    rule: "no-cycle",
    files: { "answer/x": 'import "./y.ts";', "answer/y": 'import type { X } from "./x.ts";' },
  },
  { rule: "no-orphan", files: { "book/x": "" } },
  { rule: "no-unknown-import", files: { "read-book": 'import "./gone.ts";' } },
  { rule: "no-undeclared-package", files: { "read-book": 'import "ms";' } },
  {
    rule: "platform-walls",
    files: { "platforms/web/x": 'import "../../pictures/y.ts";', "pictures/y": "" },
  },
];

describe("who may import whom", () => {
  it.each(breaches)("$rule bites in $files", async ({ rule, files }) => {
    const found = await violationsIn(fixture(files));
    expect(found.rules).toEqual([rule]);
  });

  it("has a breach for every rule", () => {
    const rules = options.ruleSet?.forbidden?.map(({ name }) => name);
    expect(rules?.filter((name) => !breaches.some(({ rule }) => rule === name))).toEqual([]);
  });

  it("lets a lawful house stand", async () => {
    const lawful = {
      "answer/answer": "export interface Answer {}",
      "book/problem": 'import type { Answer } from "../answer/answer.ts"; export const book = 1;',
      "book/schema/wave":
        'import { z } from "zod"; import "fastest-levenshtein"; import "../problem.ts";',
      "query/sum":
        'import { book } from "../book/schema/wave.ts"; import type { Answer } from "../answer/answer.ts";',
      "words/english": 'import "../answer/answer.ts"; import type { P } from "../book/problem.ts";',
      "commands/total":
        'import "../query/sum.ts"; import "../words/english.ts"; import "../book/problem.ts";',
      bot: 'import "./commands/total.ts"; import type { Book } from "./book/problem.ts";',
      "platforms/one-line": 'import type { Answer } from "../answer/answer.ts";',
      "platforms/slack/to-slack":
        'import type { B } from "@slack/bolt"; import "../../words/english.ts";',
      "platforms/slack/slack":
        'import "@slack/bolt"; import "node:fs"; import "./to-slack.ts"; import "../one-line.ts";',
      "store/store":
        'import type { Kysely } from "kysely"; import "libsql"; import "pg"; import "zod"; import "node:crypto";',
      "platforms/slack/install": 'import type { Store } from "../../store/store.ts";',
      "open-store": 'import "./store/store.ts"; import "./platforms/slack/install.ts";',
      main: 'import "./bot.ts"; import "yaml"; import "commander"; export const slack = import("./platforms/slack/slack.ts");',
    };
    expect((await violationsIn(fixture(lawful))).places).toEqual([]);
  });

  it("holds in src, and more than nothing was looked at", async () => {
    const found = await violationsIn(process.cwd());
    expect(found.places).toEqual([]);
    expect(found.modules).toBeGreaterThan(10);
  });
});

/** The rules broken in a tree, where, and how many of its own modules were seen. */
async function violationsIn(baseDir: string) {
  const { output } = await cruise(["src"], { ...options, baseDir });
  const { modules, summary } = output as ICruiseResult;
  return {
    rules: [...new Set(summary.violations.map(({ rule }) => rule.name))],
    places: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    modules: modules.filter(({ source }) => source.startsWith("src/")).length,
  };
}

/**
 * A small house on disk: sources named without src/ and .ts, and a few packages, declared, of
 * development, and not.
 */
function fixture(sources: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "rooms-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dependencies = Object.fromEntries(
    [
      "zod",
      "fastest-levenshtein",
      "yaml",
      "discord.js",
      "@slack/bolt",
      "kysely",
      "libsql",
      "pg",
    ].map((name) => [name, "1.0.0"]),
  );
  const files = {
    "package.json": JSON.stringify({ dependencies, devDependencies: { commander: "1.0.0" } }),
    "tsconfig.json": "{}",
    ...Object.fromEntries(
      [...Object.keys(dependencies), "commander", "ms"].map((name) => [
        `node_modules/${name}/index.js`,
        "",
      ]),
    ),
    ...Object.fromEntries(Object.entries(sources).map(([name, text]) => [`src/${name}.ts`, text])),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
