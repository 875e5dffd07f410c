import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commentRules } from "./rules/comments.ts";
import { fileNameRules } from "./rules/file-names.ts";
import { doubleNames, nameRules } from "./rules/names.ts";
import type { Rule } from "./rules/rule.ts";
import { parse, report } from "./rules/rule.ts";
import { sentenceRules } from "./rules/sentences.ts";
import { sideEffectRules } from "./rules/side-effects.ts";
import { syntaxRules } from "./rules/syntax.ts";

const rules: readonly Rule[] = [
  ...sideEffectRules,
  ...syntaxRules,
  ...fileNameRules,
  ...sentenceRules,
  ...nameRules,
  ...commentRules,
];
const anywhere = "query/sum.ts";

/** Every file of src. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.[cm]?tsx?$/.test(path))
  .map((path) => parse(`src/${path}`, readFileSync(`src/${path}`, "utf8")));

/** Each rule is broken on purpose: every one of these breaks it, and it only. */
const breaches: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
  "no-environment": [
    ["read-book.ts", "export const folder = () => process.env.DATA_DIR;"],
    ["read-book.ts", 'export const f = () => console.log("x");'],
    ["read-book.ts", 'export const f = () => process.stdout.write("x");'],
    ["platforms/web/web-app.ts", "export const stop = () => process.exit(1);"],
    ["answer/x.ts", "export const f = () => process.cwd();"],
    ["config.ts", "export const f = () => { const { env } = process; return env; };"],
    ["config.ts", "export const f = (all = globalThis) => all;"],
    ["config.ts", 'import { env } from "node:process"; export const f = () => env;'],
  ],
  "no-world": [
    [anywhere, "export const f = () => new Date();"],
    [anywhere, "export const f = () => Date.now();"],
    [anywhere, "export const f = () => Date();"],
    ["book/x.ts", "export const f = () => Math.random();"],
    ["commands/x.ts", "export const f = () => performance.now();"],
    ["words/x.ts", "export const f = () => setTimeout(f, 1);"],
    ["pictures/x.ts", "export const f = () => Date.now();"],
    ["answer/x.ts", 'export const f = () => fetch("x");'],
    ["answer/x.ts", 'export const f = () => require("x");'],
    ["platforms/slack/rendering/to-slack.ts", "export const f = () => new Date();"],
    ["platforms/from-line.ts", "export const f = () => crypto.randomUUID();"],
  ],
  "no-formatting": [
    [anywhere, "export const f = (n: number) => n.toFixed(1);"],
    [anywhere, 'export const f = (n: number) => n.toLocaleString("en");'],
    ["words/x.ts", 'export const f = new Intl.NumberFormat("en");'],
    ["pictures/x.ts", "export const f = (n: number) => n.toFixed(1);"],
    ["commands/x.ts", 'export const f = new Intl.PluralRules("en");'],
  ],
  "no-machine-locale": [
    [anywhere, "export const f = (a: string, b: string) => a.localeCompare(b);"],
    [
      "platforms/slack/rendering/to-slack.ts",
      "export const f = (a: string) => a.toLocaleUpperCase();",
    ],
    [anywhere, "export const f = () => new Intl.Segmenter();"],
  ],
  "no-default-case": [
    [anywhere, "export function f(a: 1) { switch (a) { case 1: return 1; default: return 2; } }"],
  ],
  "no-cast": [
    [anywhere, "export const f = (a: unknown) => a as string;"],
    [anywhere, "export const f = (a: unknown) => <string>a;"],
    [anywhere, "export const f = (a: unknown) => a as string; // proved:"],
    [
      anywhere,
      "// proved: not this line\nexport const g = 1;\nexport const f = (a: unknown) => a as string;",
    ],
  ],
  "no-hole-in-types": [
    [anywhere, "export const f = (a: any) => a;"],
    [anywhere, "export const f = (a?: string) => a!.length;"],
    [anywhere, "export class A { b!: string }"],
    [anywhere, "export enum A { b }"],
    [anywhere, "// @ts-expect-error\nexport const a = 1;"],
  ],
  "no-literal-spread": [
    [anywhere, "export const a = { b, ...{ c, d } };"],
    [anywhere, "export const a = [b, ...[c, d]];"],
  ],
  "no-start-on-import": [
    ["read-book.ts", "export const f = () => 1; f();"],
    ["read-book.ts", "export const a = await f(); function f() {}"],
    ["read-book.ts", "if (a) { a = 1; } export const a = 1;"],
    ["read-book.ts", "let a = 1; export const f = () => a++;"],
    ["platforms/slack/slack.ts", 'import "./x.ts"; export const a = 1;'],
  ],
  "no-mere-re-export": [
    ["answer/all.ts", 'export * from "./x.ts";'],
    ["answer/all.ts", 'import { a } from "./x.ts"; export { a };'],
    ["answer/all.ts", 'export type { A } from "./x.ts"; export { b } from "./y.ts";'],
  ],
  "no-index": [["answer/index.ts", "export const a = 1;"]],
  "no-junk-room": [
    ["answer/utils/a.ts", "export const a = 1;"],
    ["answer/helpers.ts", "export const a = 1;"],
    ["platforms/common/a.ts", "export const a = 1;"],
  ],
  "no-unknown-room": [["services/a.ts", "export const a = 1;"]],
  "no-odd-file-name": [["answer/Answer.ts", "export const a = 1;"]],
  "no-long-file": [[anywhere, "export const a = 1;\n".repeat(251)]],
  "no-sentence": [
    [anywhere, 'export const a = "Nobody was expelled";'],
    [anywhere, "export const a = `Nobody was expelled`;"],
    [anywhere, "export const f = (n: number) => `${n} diplomats left ${n}, ${n} stayed`;"],
    ["cli.ts", 'option("--locale <xx>", "the language of the answer");'],
    ["config.ts", 'export const f = () => [new Error("this is not thrown")];'],
    [anywhere, 'export const a = ["Nobody was expelled"]; // for machines:'],
  ],
  "type-is-a-noun": [
    [anywhere, "export interface Asking {}"],
    [anywhere, "type PictureWanted = 1;"],
  ],
  "function-is-a-verb": [
    [anywhere, "export function escaped() {}"],
    [anywhere, "export const taking = () => 1;"],
  ],
  "no-odd-limit": [
    [anywhere, "const mostBytes = 1;"],
    [anywhere, "export const f = (most: number) => most;"],
    [anywhere, "export interface A { readonly longestWait: number }"],
  ],
  "boolean-is-a-question": [
    [anywhere, "interface Options {\n  readonly ephemeral?: boolean;\n}"],
    [anywhere, "const charts = options.kind === 1;"],
    [anywhere, "export function a(shared: true | undefined) {}"],
  ],
  "question-is-a-boolean": [
    [anywhere, "const isShort = fields.map(({ value }) => value.length < 40);"],
    [anywhere, "const hasRecord = countries.filter((code) => code);"],
    [anywhere, "export const isSpoken: Record<string, Words> = { en: english };"],
    [anywhere, 'const isNamed = ["DE"] as const;'],
    [anywhere, "const canVote = new Set(codes);"],
  ],
  "time-has-its-unit": [[anywhere, "const idleMilliseconds = 1;"]],
  "opening-comment": [
    [anywhere, "\nexport const a = 1;"],
    [anywhere, "/** What is left out of a sum. */\nexport const a = 1;"],
    [anywhere, "/**\n * Whom a question is about.\n */\nexport const a = 1;"],
  ],
  "no-metaphor": [
    [anywhere, "/** The side door: the command line. */"],
    [anywhere, "// whoever asks\nexport const a = 1;"],
  ],
};

/** What looks like a breach and is none. */
const lawful: readonly (readonly [path: string, text: string])[] = [
  [anywhere, "export interface Embed {} export function isEscaped() {} export const maxBytes = 1;"],
  [anywhere, 'export const a = "the door";'],
  ["main.ts", 'console.log(process.env["LOCALE"], globalThis); await import("./read-book.ts");'],
  [
    "read-book.ts",
    'import { readFileSync } from "node:fs"; export const f = () => [readFileSync("x"), Date.now()];',
  ],
  [
    anywhere,
    "export const f = (day: string, a: { process: 1; fetch: 1 }) => [new Date(day), a.process, a.fetch];",
  ],
  [anywhere, 'export const f = (a: string, b: string) => a.localeCompare(b, "en");'],
  [anywhere, "export interface Fetch { readonly fetch: string; console(): void }"],
  [
    "words/x.ts",
    'export const p = new Intl.PluralRules("en"); export const a = "No sentence is forbidden here";',
  ],
  [anywhere, 'export const f = () => new Intl.Segmenter("en", { granularity: "word" });'],
  [
    anywhere,
    'export const list = ("how many were" + " expelled").split(" "); export const g = `a lot of`.trim().split(" ");',
  ],
  ["platforms/terminal/to-text.ts", 'export const f = (n: number) => n.toLocaleString("en");'],
  [anywhere, 'export const a = ["x"] as const; export const b = { c: 1 } satisfies { c: number };'],
  [anywhere, "export const f = (a: unknown) => a as string; // proved: the schema read it"],
  [anywhere, "// proved: the schema read it\nexport const f = (a: unknown) => a as string;"],
  ["answer/x.ts", 'export { a } from "./y.ts"; export const b = 1;'],
  [
    "answer/x.ts",
    "const pen = make(); export class Pen {} export function make() {} export type A = typeof pen;",
  ],
  [anywhere, 'export const f = () => { throw new Error("this can never happen"); };'],
  ["cli.ts", 'option("-f, --format <text or json>");'],
  [anywhere, 'export const a = { "bosnia and herzegovina": 1 }; export type A = "one two three";'],
  [anywhere, 'export const a = "M 0 0 L 10 10 z"; export const b = `${a} and ${a}`;'],
  [anywhere, 'export const a = "select word from quotes"; // for machines: SQL'],
  [anywhere, "const isKnown = codes.includes(code); const hasName = (all: string[]) => [all];"],
  ["book/schema/x.ts", 'export const a = "is not a code";'],
];

describe("what imports can't show", () => {
  const rows = Object.entries(breaches).flatMap(([rule, files]) =>
    files.map(([path, text]) => ({ rule, path, text })),
  );

  it.each(rows)("$rule bites in $path: $text", ({ rule, path, text }) => {
    expect(broken(path, text)).toEqual([rule]);
  });

  it("has a breach for every rule", () => {
    expect(Object.keys(breaches)).toEqual(rules.map(({ name }) => name));
  });

  it.each(lawful)("lets %s stand: %s", (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });

  it("holds in src, and more than nothing was looked at", () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap((source) => report(source, rules))).toEqual([]);
  });

  it("finds a name that two files export, and lets twins stand", () => {
    const file = (path: string) => parse(`src/platforms/${path}`, "export interface Place {}");
    expect(doubleNames([file("a.ts"), file("slack/b.ts")])).toHaveLength(1);
    expect(doubleNames([file("discord/a.ts"), file("slack/b.ts")])).toEqual([]);
  });

  it("gives one exported name one meaning", () => {
    expect(doubleNames(sources)).toEqual([]);
  });
});

/** The names of the rules that a file breaks. */
function broken(path: string, text: string): readonly string[] {
  const opening = /^(?:\/\*\*|\n)/.test(text) ? "" : "/** Adds. */\n";
  const file = parse(`src/${path}`, opening + text);
  return rules.filter((rule) => report(file, [rule]).length > 0).map(({ name }) => name);
}
