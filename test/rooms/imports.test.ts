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

/** A room that imports one of its siblings, as code and as a type. */
const siblings = (rule: string, from: string, to: string) =>
  [`import "${"../".repeat(from.split("/").length)}${to}/y.ts";`].map((text) => ({
    rule,
    files: { [`${from}/x`]: text, [`${to}/y`]: "" },
  }));

/** Each rule is broken once: these files break it, and it only. */
const breaches: { readonly rule: string; readonly files: Readonly<Record<string, string>> }[] = [
  { rule: "answer-imports-nothing", files: { "answer/x": 'import "../book/y.ts";', "book/y": "" } },
  { rule: "answer-imports-nothing", files: { "answer/x": 'import type { Z } from "zod";' } },
  { rule: "book-imports", files: { "book/x": 'import "node:fs";' } },
  { rule: "book-imports", files: { "book/x": 'import "yaml";' } },
  {
    rule: "book-imports",
    files: { "book/x": 'import type { Y } from "../query/y.ts";', "query/y": "" },
  },
  {
    rule: "book-takes-types-of-answer",
    files: { "book/x": 'import { y } from "../answer/y.ts";', "answer/y": "" },
  },
  { rule: "query-imports", files: { "query/x": 'import "zod";' } },
  { rule: "query-imports", files: { "query/x": 'import "../words/y.ts";', "words/y": "" } },
  {
    rule: "query-takes-types-of-answer",
    files: { "query/x": 'import "../answer/y.ts";', "answer/y": "" },
  },
  {
    rule: "words-imports",
    files: { "words/x": 'import type { Y } from "../query/y.ts";', "query/y": "" },
  },
  {
    rule: "words-imports",
    files: { "words/x": 'import type { Y } from "../book/y.ts";', "book/y": "" },
  },
  {
    rule: "words-take-types-of-problem",
    files: { "words/x": 'import { y } from "../book/problem.ts";', "book/problem": "" },
  },
  { rule: "reading-imports", files: { "reading/x": 'import "../query/y.ts";', "query/y": "" } },
  { rule: "reading-imports", files: { "reading/x": 'import "../words/y.ts";', "words/y": "" } },
  { rule: "commands-imports", files: { "commands/x": 'import "../bot.ts";', bot: "" } },
  { rule: "commands-imports", files: { "commands/x": 'import "node:path";' } },
  { rule: "commands-imports", files: { "commands/x": 'import "zod";' } },
  {
    rule: "pictures-imports",
    files: { "pictures/x": 'import "../platforms/one-line.ts";', "platforms/one-line": "" },
  },
  { rule: "pictures-imports", files: { "pictures/x": 'import "../words/y.ts";', "words/y": "" } },
  { rule: "pictures-imports", files: { "pictures/x": 'import "zod";' } },
  {
    rule: "pictures-take-types-of-answer",
    files: { "pictures/x": 'import { y } from "../answer/y.ts";', "answer/y": "" },
  },
  { rule: "store-imports", files: { "store/x": 'import "../words/y.ts";', "words/y": "" } },
  { rule: "store-imports", files: { "store/x": 'import "node:http";' } },
  { rule: "store-imports", files: { "store/x": 'import type { Y } from "../y.ts";', y: "" } },
  {
    rule: "databases-only-in-the-store",
    files: { "read-book": 'import type { K } from "kysely";' },
  },
  { rule: "databases-only-in-the-store", files: { "platforms/slack/x": 'import "pg";' } },
  {
    rule: "platforms-take-types-of-store",
    files: { "platforms/slack/x": 'import "../../store/store.ts";', "store/store": "" },
  },
  {
    rule: "platform-imports",
    files: { "platforms/slack/x": 'import type { Y } from "../../store/y.ts";', "store/y": "" },
  },
  {
    rule: "commands-imports",
    files: { "commands/x": 'import type { S } from "../store/store.ts";', "store/store": "" },
  },
  {
    rule: "bot-imports",
    files: { bot: 'import type { S } from "./store/store.ts";', "store/store": "" },
  },
  { rule: "bot-imports", files: { bot: 'import "./query/y.ts";', "query/y": "" } },
  { rule: "bot-imports", files: { bot: 'import "node:fs";' } },
  { rule: "bot-takes-types-of-book", files: { bot: 'import "./book/y.ts";', "book/y": "" } },
  {
    rule: "platform-imports",
    files: { "platforms/slack/x": 'import type { Y } from "../../book/y.ts";', "book/y": "" },
  },
  { rule: "platform-imports", files: { "platforms/x": 'import "../query/y.ts";', "query/y": "" } },
  {
    rule: "platform-imports",
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
  { rule: "conversions-are-pure", files: { "platforms/slack/to-slack": 'import "node:path";' } },
  { rule: "conversions-are-pure", files: { "platforms/terminal/from-line": 'import "yaml";' } },
  { rule: "conversions-are-pure", files: { "platforms/to-anything": 'import "yaml";' } },
  {
    rule: "discord-packages-only-in-discord",
    files: { "platforms/slack/x": 'import "discord.js";' },
  },
  {
    rule: "slack-packages-only-in-slack",
    files: { "platforms/discord/x": 'import type { App } from "@slack/bolt";' },
  },
  {
    rule: "page-imports",
    files: { "page/x": 'import "../platforms/web/y.ts";', "platforms/web/y": "" },
  },
  { rule: "page-imports", files: { "page/x": 'import type { B } from "../bot.ts";', bot: "" } },
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
    rule: "nobody-imports-an-entry-point",
    files: { "platforms/web/x": 'import "../../main.ts";', main: "" },
  },
  {
    rule: "nobody-imports-an-entry-point",
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
    rule: "platform-imports",
    files: { "platforms/web/x": 'import "../../pictures/y.ts";', "pictures/y": "" },
  },
  ...siblings("commands-draft", "commands/draft", "commands/options"),
  ...siblings("commands-options", "commands/options", "commands/total"),
  ...siblings("commands-help", "commands/help", "commands/expelled"),
  ...siblings("commands-quote", "commands/quote", "commands/total"),
  ...siblings("commands-total", "commands/total", "commands/expelled"),
  ...siblings("commands-acts", "commands/acts", "commands/waves"),
  ...siblings("commands-waves", "commands/waves", "commands/total"),
  ...siblings("commands-sources", "commands/sources", "commands/waves"),
  ...siblings("commands-look-up", "commands/look-up", "commands/expelled"),
  ...siblings("commands-expelled", "commands/expelled", "commands/map"),
  ...siblings("commands-map", "commands/map", "commands/timeline"),
  ...siblings("commands-timeline", "commands/timeline", "commands/quote"),
  ...siblings("commands-questions", "commands/questions", "commands/quote"),
  ...siblings("commands-verify", "commands/verify", "commands/options"),
  ...siblings("commands-completion", "commands/completion", "commands/help"),
  {
    rule: "commands-catalogue-on-top",
    files: { "commands/help/x": 'import "../catalogue.ts";', "commands/catalogue": "" },
  },
  {
    rule: "commands-catalogue-on-top",
    files: { "commands/quote/x": 'import "../reply.ts";', "commands/reply": "" },
  },
  ...siblings("discord-rendering", "platforms/discord/rendering", "platforms/discord/answering"),
  ...siblings("discord-answering", "platforms/discord/answering", "platforms/discord/sending"),
  ...siblings("discord-sending", "platforms/discord/sending", "platforms/discord/receiving"),
  ...siblings("discord-receiving", "platforms/discord/receiving", "platforms/discord/registering"),
  ...siblings(
    "discord-registering",
    "platforms/discord/registering",
    "platforms/discord/rendering",
  ),
  ...siblings("slack-rendering", "platforms/slack/rendering", "platforms/slack/views"),
  ...siblings("slack-views", "platforms/slack/views", "platforms/slack/answering"),
  ...siblings("slack-sending", "platforms/slack/sending", "platforms/slack/answering"),
  ...siblings("slack-answering", "platforms/slack/answering", "platforms/slack/receiving"),
  ...siblings("slack-receiving", "platforms/slack/receiving", "platforms/slack/rendering"),
  ...siblings("slack-installing", "platforms/slack/installing", "platforms/slack/answering"),
  {
    rule: "slack-sending-takes-types",
    files: {
      "platforms/slack/sending/x": 'import { y } from "../rendering/y.ts";',
      "platforms/slack/rendering/y": "",
    },
  },
  {
    rule: "rooms-below-their-platform",
    files: {
      "platforms/slack/views/x": 'import type { S } from "../slack.ts";',
      "platforms/slack/slack": "",
    },
  },
  ...siblings("program-workers", "workers", "record"),
  ...siblings("book-schema", "book/schema", "book/names"),
  ...siblings("book-names", "book/names", "book/check"),
  {
    rule: "book-types-below-its-rooms",
    files: { "book/x": 'import type { N } from "./names/y.ts";', "book/names/y": "" },
  },
  ...siblings("pictures-bars", "pictures/bars", "pictures/map"),
  ...siblings("pictures-map", "pictures/map", "pictures/timeline"),
  ...siblings("pictures-timeline", "pictures/timeline", "pictures/bars"),
  ...siblings("program-config", "config", "record"),
  ...siblings("program-record", "record", "drawing"),
  ...siblings("program-drawing", "drawing", "server"),
  ...siblings("program-server", "server", "playground"),
  ...siblings("program-playground", "playground", "config"),
  ...siblings("program-run", "run", "cli"),
  ...siblings("program-setup", "setup", "playground"),
  ...siblings("setup-init", "setup/init", "setup/doctor"),
  ...siblings("setup-doctor", "setup/doctor", "setup/init"),
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

  it("lets lawful imports stand", async () => {
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
 * A small project on disk: sources named without src/ and .ts, and a few packages, declared, of
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
