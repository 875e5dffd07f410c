/**
 * Builds dist: the program, which esbuild bundles from src, the page's files (build-page.mjs), the licences of the bundled
 * packages (build-licenses.mjs) and the compiled record. A build that fails ends with exit code 1 and leaves dist as it was.
 * `--start` starts the bot afterwards; `npm run dev` has Node do both again on each change of src or data.
 *
 * All of the program lies flat in dist, one folder below the package's own, as src/package-paths.ts does in src: the paths
 * there are right from both.
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { requireNode } from "./bin/require-node.cjs";
import { licenseTexts } from "./build-licenses.mjs";
import { buildPage } from "./build-page.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = join(root, "dist");

/**
 * Bundles each of two versions of undici once, discord.js's and Slack's, which saves 50 ms of a start. Of Slack's only what
 * its Socket Mode client takes: the whole (proxies, caches, mocks, HTTP/2) would be a fifth of a start.
 */
const undici = {
  name: "undici",
  setup(build) {
    // Its parser of HTTP is there twice, for processors with SIMD and for all; the difference is nothing to a bot.
    build.onResolve({ filter: /llhttp_simd-wasm\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, "..", "llhttp", "llhttp-wasm.js"),
    }));
    build.onResolve({ filter: /^undici$/ }, ({ importer, resolveDir }) =>
      /node_modules.@slack\b/.test(importer)
        ? { path: "undici", namespace: "sockets", pluginData: resolveDir }
        : { path: undiciOfDiscord() },
    );
    build.onLoad({ filter: /./, namespace: "sockets" }, ({ pluginData: resolveDir }) => ({
      contents: `module.exports = {${socketsOfUndici.join(", ")}};`,
      resolveDir,
    }));
  },
};

/** A test compares this list with what the client takes. */
const socketsOfUndici = [
  'Agent: require("undici/lib/dispatcher/agent.js")',
  'buildConnector: require("undici/lib/core/connect.js")',
  '...require("undici/lib/web/websocket/events.js")',
  '...require("undici/lib/web/websocket/websocket.js")',
  'fetch: require("undici/lib/web/fetch/index.js").fetch',
];

const undiciOfDiscord = () =>
  createRequire(createRequire(import.meta.url).resolve("discord.js")).resolve("undici");

/**
 * Leaves Bolt's four receivers out, and with them express, cookies and web tokens. Bolt gets a receiver of ours
 * (src/platforms/slack/receiving/bolt.ts); code that asks Bolt for one of its own gets `undefined`.
 */
const receiversOfBolt = {
  name: "receivers of Bolt",
  setup(build) {
    build.onResolve({ filter: /^\.\/receivers\/|^@slack\/oauth$/ }, ({ path, importer }) =>
      /node_modules.@slack.bolt\b/.test(importer) ? { path, namespace: "left out" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "left out" }, () => ({
      contents: "exports.__esModule = true;",
    }));
  },
};

/** Takes of rate-limiter-flexible what is used: its other stores, a dozen of them, would be most of it. */
const limitersInUse = {
  name: "limiters in use",
  setup(build) {
    build.onResolve({ filter: /^rate-limiter-flexible$/ }, ({ resolveDir }) => ({
      path: "rate-limiter-flexible",
      namespace: "limiters",
      pluginData: resolveDir,
    }));
    build.onLoad({ filter: /./, namespace: "limiters" }, ({ pluginData: resolveDir }) => ({
      contents: ["RateLimiterMemory", "RateLimiterPostgres"]
        .map((name) => `export { default as ${name} } from "rate-limiter-flexible/lib/${name}.js";`)
        .join("\n"),
      resolveDir,
    }));
  },
};

/**
 * Loads base32768 with the first button that is packed, for few are. Its tables are 6 MB of memory and a twentieth of a
 * start. esbuild runs an ES module late where it is `require`d.
 */
const lazyBase32768 = {
  name: "lazy base32768",
  setup(build) {
    build.onResolve({ filter: /^base32768$/ }, ({ path, kind, resolveDir }) =>
      kind === "require-call" ? undefined : { path, namespace: "lazy", pluginData: resolveDir },
    );
    build.onLoad({ filter: /./, namespace: "lazy" }, ({ pluginData: resolveDir }) => ({
      contents: ["encode", "decode"]
        .map((name) => `export const ${name} = (given) => require("base32768").${name}(given);`)
        .join("\n"),
      resolveDir,
    }));
  },
};

requireNode();
try {
  await buildDist();
} catch (error) {
  console.error(failureMessage(error));
  process.exit(1);
}
if (process.argv.includes("--start")) await import("./dist/main.js");

async function buildDist() {
  const startedAt = performance.now();
  const [program, page] = await Promise.all([buildProgram(), buildPage(root)]);
  const licenses = licenseTexts([...program.modules, ...page.modules]);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, "page"), { recursive: true });
  for (const { path, bytes } of [...program.files, ...page.files])
    writeFileSync(join(dist, path), bytes);
  writeFileSync(join(dist, "LICENSES.txt"), licenses);
  chmodSync(join(dist, "cli.js"), 0o755);
  await writeRecord();
  console.log(`built dist in ${Math.round(performance.now() - startedAt)} ms`);
}

/** @returns the files with their paths below dist, and the paths of all modules that are bundled in them */
async function buildProgram() {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build(programOptions());
  const outputs = Object.values(metafile.outputs);
  return {
    files: outputFiles.map(({ path, contents }) => ({ path: basename(path), bytes: contents })),
    modules: outputs.flatMap(({ inputs }) => Object.keys(inputs)).map((path) => join(root, path)),
  };
}

function programOptions() {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    absWorkingDir: root,
    entryPoints: [
      "src/main.ts",
      "src/cli.ts",
      "src/drawing/draw-worker.ts",
      "src/playground/page-worker.ts",
      "src/record/build-record.ts",
    ],
    outdir: dist,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // All else that src imports is bundled. Packages of many files are devDependencies, and so bundled, because they would
    // take long to load: discord.js 150 ms, Bolt and what belongs to it 300 ms, zod and dotenv with the core's others 100 ms.
    external: Object.keys(dependencies),
    // White space is a third of what a bot holds of its own text in memory. Names stay, and lines, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 500,
    // For --enable-source-maps in a clone; package.json leaves the maps out of the package.
    sourcemap: "linked",
    // commander is CommonJS and `require`s Node's own modules; the name is one that no source uses.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);',
    },
    plugins: [undici, receiversOfBolt, limitersInUse, lazyBase32768],
    logLevel: "warning",
    metafile: true,
    write: false,
  };
}

/** Compiles the record, so that no start has to read and check it. The start says what is wrong with a broken one. */
async function writeRecord() {
  const { buildRecord } = await import("./dist/build-record.js");
  const record = buildRecord();
  if (record !== undefined) writeFileSync(join(dist, "record.json"), record);
}

/** Errors in the sources come with an excerpt; any other error is a bug of the build, and comes with its stack. */
function failureMessage(error) {
  const [, missing] = /^Cannot find (?:package|module) '([^']+)'/.exec(error.message) ?? [];
  if (missing)
    return (
      `dist was not built: ${missing} is missing. Run \`npm ci\` without --omit=dev and without NODE_ENV=production; ` +
      "`npm prune --omit=dev` removes the development dependencies after the build."
    );
  return error.errors ? error.message : error;
}
