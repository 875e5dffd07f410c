/** What the build has put into dist: which packages it bundles, with their licences, and which it imports. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { folderWith } from "../cli/run-program.ts";

const dependencies = Object.keys(manifest.dependencies);
const namesIn = (ending: string) => readdirSync("dist").filter((name) => name.endsWith(ending));
const scripts = namesIn(".js").map((name) => join("dist", name));
const textOfScripts = scripts.map((path) => readFileSync(path, "utf8")).join("\n");
const licenses = readFileSync("dist/LICENSES.txt", "utf8");

/** `node_modules/a/node_modules/@b/c` of any path below it; a package may say that it was made of what is not there. */
function packageFolder(path: string): readonly string[] {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
  return folder !== undefined && existsSync(join(folder, "package.json")) ? [folder] : [];
}

const manifestIn = (folder: string): { readonly name: string; readonly version: string } =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** As the source maps tell. */
function foldersInProgram(): readonly string[] {
  const maps = namesIn(".js.map").map((name) => readFileSync(join("dist", name), "utf8"));
  const sources = maps.flatMap((map): readonly string[] => JSON.parse(map).sources);
  return [...new Set(sources.flatMap((source) => packageFolder(resolve("dist", source))))];
}

/** As vite tells, and as our own sources name them. */
async function foldersOnPage(): Promise<readonly string[]> {
  const { buildPage } = await import(pathToFileURL("build-page.mjs").href);
  const { modules }: { readonly modules: readonly string[] } = await buildPage(process.cwd());
  const named = readdirSync("src/page")
    .map((name) => readFileSync(join("src/page", name), "utf8"))
    .flatMap((text) => text.match(/(?<=(?:from |import\()"|node_modules\/)[^."][^"]*/g) ?? [])
    .map((name) => resolve("node_modules", name));
  return [...new Set([...modules, ...named].flatMap(packageFolder))];
}

const withoutLicense = (folders: readonly string[]) =>
  folders
    .map(manifestIn)
    .map(({ name, version }) => `${name} ${version}`)
    .filter((each) => !licenses.includes(`\n${each} (`));

describe("the licences in dist", () => {
  it("are those of every package in the program", () => {
    const folders = foldersInProgram();
    expect(withoutLicense(folders)).toEqual([]);
    expect(folders.map((folder) => manifestIn(folder).name)).toEqual(
      expect.arrayContaining(["discord.js", "@slack/bolt", "undici", "zod", "commander"]),
    );
  });

  it("are those of every package on the page, its fonts among them", async () => {
    const folders = await foldersOnPage();
    expect(withoutLicense(folders)).toEqual([]);
    expect(folders.map((folder) => manifestIn(folder).name)).toEqual(
      expect.arrayContaining(["react-dom", "lit-html", "@fontsource-variable/newsreader"]),
    );
  });

  it("are texts, also where a package comes without one", () => {
    for (const section of licenses.split(/^={80}$/m).slice(1)) {
      expect(section).toMatch(/copyright|©/i);
      expect(section).toMatch(/permission|permitted|license/i);
      expect(section.length).toBeGreaterThan(500);
    }
  });

  it("fail the build where they are missing", async () => {
    const { licenseTexts } = await import(pathToFileURL("build-licenses.mjs").href);
    const folder = join(folderWith({}), "node_modules/unlicensed");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "name": "unlicensed", "license": "MIT" }');
    expect(() => licenseTexts([join(folder, "index.js")])).toThrow(
      "unlicensed has no licence file",
    );
  });
});

/** ws and discord.js try to load these, and do without. */
const optional = ["bufferutil", "utf-8-validate", "zlib-sync"];

describe("the packages that dist imports", () => {
  it("are dependencies, and so installed with it", () => {
    const imported = /(?:\b(?:from|import)\s?|\b(?:import|__require)\()"(@?[a-z][\w./-]*)"/g;
    const names = [...textOfScripts.matchAll(imported)]
      .map(([, path = ""]) => path)
      .filter((path) => !path.startsWith("node:") && !isBuiltin(path))
      .map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
    expect(names.filter((name) => ![...dependencies, ...optional].includes(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["hono", "libsql", "pg", "@resvg/resvg-js"]));
  });

  it("are all the dependencies: what is bundled is not installed again", () => {
    const bundled = foldersInProgram().map((folder) => manifestIn(folder).name);
    const isBundled = (name: string) => bundled.includes(name);
    expect(dependencies.filter(isBundled)).toEqual([]);
    const isNamed = (name: string) => new RegExp(`["'\`]${name}["'\`/]`).test(textOfScripts);
    expect(dependencies.filter((name) => !isNamed(name))).toEqual([]);
  });
});
