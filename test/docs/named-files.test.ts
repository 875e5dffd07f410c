/** The documents name files that are there, and lines that the program writes. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** The files in git, each with a slash before it. A document may leave the first folders of a path out. */
const files = execFileSync("git", ["ls-files"], { encoding: "utf8" })
  .split("\n")
  .map((path) => `/${path}`);

/** A file or a folder in code marks: one ends in its kind, the other in a slash. */
const path = /`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|mjs|cjs|css|md|ya?ml|jsonc?|txt)|(?:[\w.-]+\/)+)`/g;

/** In "how to add" parts: what a reader would make. */
const isExample = (found: string): boolean => /(?:^|-)x\.ts$|german/.test(found);

const isThere = (found: string): boolean =>
  files.some((file) =>
    found.endsWith("/") ? file.includes(`/${found}`) : file.endsWith(`/${found}`),
  );

/** What the build or an operator makes, and so is not in git. */
const isMade = (found: string): boolean => found.startsWith("dist/") || found === ".env";

function missingIn(document: string): readonly string[] {
  const found = [...readFileSync(document, "utf8").matchAll(path)].map(([, each = ""]) => each);
  expect(found.length).toBeGreaterThan(0);
  return found.filter((each) => !isThere(each) && !isMade(each) && !isExample(each));
}

it.each(["docs/decisions.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "README.md"])(
  "%s names files and folders that are there",
  (document) => {
    expect(missingIn(document)).toEqual([]);
  },
);

/** Where lines of the log are written: the texts, and the one place for errors in what a platform sends. */
const textFiles = [
  ...readdirSync("src/words/english").map((name) => join("src/words/english", name)),
  "src/platforms/handle-payload.ts",
];
const words = textFiles.map((file) => readFileSync(file, "utf8")).join("\n");

/** The first cells of the table under "What each line means", in parts between what differs each time. */
function linesIn(document: string): readonly string[] {
  const [, section = ""] = readFileSync(document, "utf8").split("## What each line means");
  const cells = section.split("\n").flatMap((row) => /^\| (`.*?`) +\|/.exec(row)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, line = ""]) => line));
}

describe.each(["docs/discord.md", "docs/slack.md"])("%s", (document) => {
  it("explains lines as the program writes them", () => {
    const sentences = linesIn(document).filter((line) => line.includes(" "));
    expect(sentences.length).toBeGreaterThan(10);
    const parts = sentences.flatMap((line) => line.split(/\s*(?:\(…\)|\(\d+\)|…)\s*/));
    expect(parts.filter((part) => !words.includes(part))).toEqual([]);
  });
});
