/** Parses a Dockerfile into its stages: https://docs.docker.com/reference/dockerfile/ */

export interface Instruction {
  /** In capitals. */
  readonly name: string;
  /** `--from=build` is `{ from: "build" }`. */
  readonly flags: Readonly<Record<string, string>>;
  /** In a form with brackets, its texts; else the words. */
  readonly words: readonly string[];
  /** As it stands, without flags. */
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** @returns the stages in their order; the last is the image */
export function readDockerfile(text: string): readonly Stage[] {
  const lines = text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("#"))
    .join("\n")
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return stagesOf(lines.map(toInstruction));
}

function stagesOf(instructions: readonly Instruction[]): readonly Stage[] {
  const starts = instructions.flatMap(({ name }, at) => (name === "FROM" ? [at] : []));
  return starts.map((start, at) => {
    const [image = "", , name = String(at)] = instructions[start]?.words ?? [];
    return { name, image, instructions: instructions.slice(start + 1, starts[at + 1]) };
  });
}

function toInstruction(line: string): Instruction {
  const [, name = "", flagged = "", text = ""] =
    /^(\w+)((?:\s+--[\w-]+=\S+)*)\s+(.*)$/.exec(line) ?? [];
  const flags = [...flagged.matchAll(/--([\w-]+)=(\S+)/g)].map(([, key, value]) => [key, value]);
  return { name: name.toUpperCase(), flags: Object.fromEntries(flags), words: wordsOf(text), text };
}

const wordsOf = (text: string): readonly string[] =>
  text.startsWith("[") ? JSON.parse(text) : text.split(/\s+/);

/** The words of the last instruction of that name; of HEALTHCHECK those of its command. */
export function lastWords(stage: Stage | undefined, name: string): readonly string[] {
  const { text = "" } = stage?.instructions.findLast((each) => each.name === name) ?? {};
  return wordsOf(name === "HEALTHCHECK" ? text.replace(/^CMD\s+/, "") : text);
}

/** What ENV sets: `A=b C=d`. */
export const environmentOf = (stage: Stage | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (stage?.instructions ?? [])
      .filter(({ name }) => name === "ENV")
      .flatMap(({ words }) => words.map((word) => word.split("="))),
  );

/**
 * Makes of a .dockerignore a function that says whether a path of the context is left out. The last pattern that has the path,
 * or a folder above it, decides: https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function readDockerignore(text: string): (path: string) => boolean {
  const rules = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({ isException: line.startsWith("!"), pattern: toRegExp(line) }));
  return (path) =>
    rules.findLast(({ pattern }) => foldersTo(path).some((each) => pattern.test(each)))
      ?.isException === false;
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
const foldersTo = (path: string): readonly string[] =>
  path.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"));

function toRegExp(line: string): RegExp {
  const source = line
    .replace(/^!?\/?/, "")
    .replace(/\/$/, "")
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**/", "\0")
    .replaceAll("*", "[^/]*")
    .replaceAll("\0", "(?:.*/)?");
  return new RegExp(`^${source}$`);
}
