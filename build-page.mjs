/**
 * Builds the page's files for the browser with vite: each under a name that changes with its content, and compressed with
 * Brotli. `page.json` says which file is which.
 */
import { readFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { toIco } from "./build-icon.mjs";

/** The server asks for these by the names that they have in the sources. */
const entries = ["main.ts", "page.css", "no-script.css"];
const icon = "icon.svg";
const favicon = "icon.ico";

/**
 * @param root the package's folder
 * @returns the files with their paths below dist, and the paths of all modules that are bundled in them
 */
export async function buildPage(root) {
  const sources = join(root, "src", "page");
  const { build } = await import("vite");
  const { output } = await inProduction(() => build(options(sources)));
  const assets = output.map(toAsset).filter(({ bytes }) => bytes.length > 0);
  const files = await Promise.all(assets.map(toFile));
  const named = assets
    .filter(({ source }) => [...entries, icon, favicon].includes(source))
    .map(({ source, name }) => [source, name]);
  const all = files.map(({ name }) => name);
  const list = JSON.stringify({ files: Object.fromEntries(named), all });
  return {
    files: [...files, { name: "page.json", bytes: list }].map(({ name, bytes }) => ({
      path: join("page", name),
      bytes,
    })),
    modules: output.flatMap(sourcesOf).map((path) => resolve(sources, path)),
  };
}

/** @param part a chunk or an asset of rolldown's */
const toAsset = (part) => ({
  name: part.fileName,
  source: basename(part.facadeModuleId ?? part.originalFileNames?.[0] ?? ""),
  bytes: Buffer.from(part.type === "chunk" ? part.code : part.source),
});

const sourcesOf = (part) =>
  part.type === "chunk" ? Object.keys(part.modules) : part.originalFileNames;

/** Sets NODE_ENV for the build: tests build as well, and should see what people get, without warnings to developers. */
async function inProduction(build) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    return await build();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

const options = (sources) => ({
  root: sources,
  // Whatever path a proxy has the page at.
  base: "./",
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: "warn",
  plugins: [emitIcons(sources)],
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

/** The icons are used by the HTML alone, which vite does not see. */
const emitIcons = (sources) => ({
  name: "icons",
  async buildStart() {
    const source = readFileSync(join(sources, icon));
    this.emitFile({ type: "asset", name: icon, originalFileName: icon, source });
    const ico = await toIco(source);
    this.emitFile({ type: "asset", name: favicon, originalFileName: favicon, source: ico });
  },
});

const toBrotli = promisify(brotliCompress);

/** A tenth larger than at its best, in a twentieth of the time. */
const quality = 9;

/** Compressed already: fonts, and the PNGs of an ICO. */
const packed = [".woff2", ".ico"];

/** The server makes of Brotli what a browser can read: in three encodings the files would be a third of the package. */
async function toFile({ name, bytes }) {
  if (packed.includes(extname(name))) return { name, bytes };
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return { name: `${name}.br`, bytes: await toBrotli(bytes, { params }) };
}
