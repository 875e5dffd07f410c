/** The tests of the core and all that they import, as one function: each call is a fresh copy of every module. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";
import { vitest } from "./plain-vitest.mjs";

const rooms = ["book", "query", "reading", "commands"].map((room) => join("test", room));
const others = ["record/article", "record/data", "record/read-book", "transcripts"];

/** Those of anything that can be typed take seconds each time, and so do properties. */
const testFiles = [
  ...rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((path) => join(room, path)),
  ),
  ...others.map((name) => join("test", `${name}.test.ts`)),
].filter((path) => path.endsWith(".test.ts") && !/(any-|\.property)[^/]*$/.test(path));

/** @returns the files, and what makes a fresh copy of all modules: from each file to what loads it */
export async function bundleTests() {
  const files = testFiles.map((file) => resolve(file));
  const loaders = files
    .map((file) => JSON.stringify(file))
    .map((file) => `[${file}, () => { require(${file}); }]`);
  const built = await build({
    stdin: { contents: `module.exports = new Map([${loaders}]);`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    external: ["world-countries", "fast-check"],
    plugins: [inVitestsPlace, withTheirOwnUrl],
    logLevel: "error",
  });
  const code = `(require, module, vitest) => {${built.outputFiles[0].text}\nreturn module.exports; }`;
  const fresh = new vm.Script(code, { filename: resolve("bundle.cjs") }).runInThisContext();
  const freshCopy = () => fresh(createRequire(resolve("package.json")), { exports: {} }, vitest);
  return { files, freshCopy };
}

const inVitestsPlace = {
  name: "in vitest's place",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, ({ path }) => ({ path, namespace: "plain" }));
    onLoad({ filter: /.*/, namespace: "plain" }, () => ({
      contents: Object.keys(vitest)
        .map((name) => `export const ${name} = vitest.${name};`)
        .join("\n"),
    }));
  },
};

/** In one bundle, every file would think that it stands where the bundle does. */
const withTheirOwnUrl = {
  name: "with their own URL",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
  },
};
