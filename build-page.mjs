/**
 * Builds the browser's side of the page into dist/page: each file under a name that changes with its content, and beside
 * it the same compressed. What it was made of is remembered, so that nothing is done where nothing has changed.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** By the names that they have in the sources; the server asks for them by these. */
const entries = ["main.ts", "page.css", "no-script.css"];
const images = ["icon.svg"];

/** Says which file is which. */
const list = "page.json";

/** A page that is open still wants its parts of yesterday. */
const graceMilliseconds = 60 * 60 * 1000;

/** @param root the package's folder */
export async function buildPage(root) {
  const into = join(root, "dist", "page");
  const sources = join(root, "src", "page");
  const made = fingerprint(root, sources);
  if (madeBefore(into) === made) return;
  const files = [...(await bundled(sources)), ...images.map((name) => hashed(sources, name))];
  mkdirSync(into, { recursive: true });
  const written = await Promise.all(files.map((file) => write(into, file)));
  const named = files.flatMap(({ source, name }) => (source ? [[source, name]] : []));
  const all = written.flat();
  replace(join(into, list), JSON.stringify({ files: Object.fromEntries(named), all, made }));
  removeOld(into, new Set([list, ...all]));
}

/** Of everything that can change what is built. */
function fingerprint(root, sources) {
  const hash = createHash("sha256");
  const own = readdirSync(sources, { recursive: true })
    .map((name) => join(sources, name))
    .filter((path) => statSync(path).isFile());
  const others = ["build-page.mjs", "package-lock.json", "src/platforms/web/question-url.ts"];
  for (const path of [...own.sort(), ...others.map((name) => join(root, name))])
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}

function madeBefore(into) {
  const path = join(into, list);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).made : undefined;
}

/** vite is loaded only where something is to be built. */
async function bundled(sources) {
  const { build } = await import("vite");
  const { output } = await inProduction(() => build(options(sources)));
  return output
    .filter(({ type, fileName }) => type === "chunk" || !fileName.endsWith(".map"))
    .map((part) => ({
      name: part.fileName,
      source: sourceOf(part),
      bytes: Buffer.from(part.type === "chunk" ? part.code : part.source),
    }))
    .filter(({ bytes }) => bytes.length > 0);
}

function sourceOf(part) {
  if (part.type === "chunk")
    return part.isEntry
      ? entries.find((name) => part.facadeModuleId?.endsWith(`/${name}`))
      : undefined;
  return part.originalFileNames
    .map((name) => name.split("/").at(-1))
    .find((name) => entries.includes(name));
}

/** The tests build as well: what they look at is what people get, without the packages' warnings to developers. */
async function inProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

const options = (sources) => ({
  root: sources,
  base: "/page/",
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: "warn",
  resolve: {
    alias: [
      { find: "lit/directives/style-map.js", replacement: join(sources, "csp-style-map.ts") },
      { find: "node-emoji", replacement: join(sources, "emoji.ts") },
      { find: "react-markdown", replacement: join(sources, "markdown-stub.ts") },
      { find: "remark-gfm", replacement: join(sources, "markdown-stub.ts") },
    ],
  },
  build: {
    write: false,
    target: "es2022",
    // A page may hold no data: addresses.
    assetsInlineLimit: 0,
    assetsDir: "",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: entries.map((name) => join(sources, name)),
      checks: { pluginTimings: false },
    },
  },
});

function hashed(sources, source) {
  const bytes = readFileSync(join(sources, source));
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 8);
  const ending = extname(source);
  return { source, name: `${source.slice(0, -ending.length)}-${hash}${ending}`, bytes };
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** A tenth larger than at its best, in a twentieth of the time. */
const quality = 9;

/** Fonts are compressed already. */
async function write(into, { name, bytes }) {
  replace(join(into, name), bytes);
  if (extname(name) === ".woff2") return [name];
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const [br, gz] = await Promise.all([asBrotli(bytes, { params }), asGzip(bytes, { level: 9 })]);
  replace(join(into, `${name}.br`), br);
  replace(join(into, `${name}.gz`), gz);
  return [name, `${name}.br`, `${name}.gz`];
}

/** In one step: whoever asks meanwhile gets a whole file. */
function replace(path, bytes) {
  writeFileSync(`${path}.${process.pid}.tmp`, bytes);
  renameSync(`${path}.${process.pid}.tmp`, path);
}

function removeOld(into, current) {
  for (const name of readdirSync(into)) {
    const path = join(into, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (!current.has(name) && Date.now() - mtimeMs > graceMilliseconds)
      rmSync(path, { force: true });
  }
}
