/**
 * Bundles src into dist/main.js and dist/cli.js. `--watch` does it again on every change of src or
 * data, and restarts the bot.
 *
 * Everything lies flat in dist, one folder below the package's own, as src/package-paths.ts does: the paths there are right
 * from both.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildPage } from "./build-page.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = join(root, "dist");

/**
 * In the bundle is what would take long to load from many files: the core's packages (100 ms),
 * discord.js (150 ms), Bolt and what belongs to it (300 ms), an undici for each of the two (50 ms).
 * Any other package stays outside.
 */
const bundled = [
  "@slack/bolt",
  "@slack/socket-mode",
  "@slack/web-api",
  "base32768",
  "commander",
  "discord.js",
  "dotenv",
  "fastest-levenshtein",
  "lru-cache",
  "pino",
  "string-width",
  "undici",
  "yaml",
  "zod",
];

/** How long old parts stay, for a bot that is running and has not yet loaded all of its own. */
const graceMilliseconds = 60 * 60 * 1000;

/** Made by themselves, and looked after there. */
const apart = new Set(["record.json", "page"]);

/** The command line is a program: its first line says so, and its map starts a line lower. */
const finish = {
  "cli.js": (text) => `#!/usr/bin/env node\n${text}`,
  "cli.js.map": (text) => text.replace('"mappings": "', '"mappings": ";'),
};

/**
 * esbuild's watcher also looks after the data: it polls, and so misses no slow write as `fs.watch`
 * does.
 */
const watchData = {
  name: "watch data",
  setup: (build) => build.onLoad({ filter: /src.main\.ts$/ }, () => filesOf(join(root, "data"))),
};

/**
 * There are two versions, discord.js's and Slack's: each comes into the bundle once, for all of its parts. Of Slack's only
 * what its client for sockets takes: the whole (proxies, caches, mocks, HTTP/2) would be a fifth of a start.
 */
const undici = {
  name: "undici",
  setup(build) {
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

/** A test holds this list against what the client takes. */
const socketsOfUndici = [
  'Agent: require("undici/lib/dispatcher/agent.js")',
  'buildConnector: require("undici/lib/core/connect.js")',
  '...require("undici/lib/web/websocket/events.js")',
  '...require("undici/lib/web/websocket/websocket.js")',
  'fetch: require("undici/lib/web/fetch/index.js").fetch',
];

const undiciOfDiscord = () =>
  createRequire(createRequire(import.meta.url).resolve("discord.js")).resolve("undici");

/** Packing's tables take a twentieth of a start to make, and few buttons are packed: they are made with the first. */
const lateTables = {
  name: "late tables",
  setup(build) {
    build.onResolve({ filter: /^base32768$/ }, ({ path, kind, resolveDir }) =>
      kind === "require-call" ? undefined : { path, namespace: "late", pluginData: resolveDir },
    );
    build.onLoad({ filter: /./, namespace: "late" }, ({ pluginData: resolveDir }) => ({
      contents: ["encode", "decode"]
        .map((name) => `export const ${name} = (given) => require("base32768").${name}(given);`)
        .join("\n"),
      resolveDir,
    }));
  },
};

/**
 * Bolt comes with four receivers, and with express, cookies and web tokens for them. We give it one of our own
 * (src/platforms/slack/receiving/bolt-receiver.ts), so those are left out: whoever asks Bolt for one finds nothing.
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

/** The bot ends when the channel to this process closes, however this process ended. */
const dieWithParent = [
  "--import",
  "data:text/javascript,process.once('disconnect',()=>process.exit());process.channel.unref()",
];

const esbuild = await loadEsbuild();
if (!esbuild) {
  console.log(
    "build skipped: esbuild is not installed here (a development dependency), dist stays as it is",
  );
} else if (process.argv.includes("--watch")) {
  await watch(esbuild);
} else {
  await buildOnce(esbuild);
}

async function loadEsbuild() {
  try {
    return await import("esbuild");
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

async function buildOnce({ build }) {
  const started = performance.now();
  try {
    // Together: each waits much for what it has handed out.
    await Promise.all([buildPage(root), build(options()).then(write).then(writeRecord)]);
    console.log(`built dist in ${Math.round(performance.now() - started)} ms`);
  } catch (error) {
    // What is wrong in the sources, esbuild has printed; anything else is a fault of ours.
    if (!error.errors) throw error;
    process.exitCode = 1;
  }
}

async function watch({ context }) {
  const bot = restartable(process.execPath, [...dieWithParent, join(dist, "main.js")]);
  const restart = {
    name: "restart",
    setup: (build) =>
      build.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        write(result);
        await writeRecord();
        await buildPage(root);
        bot.restart();
      }),
  };
  const common = options();
  const watcher = await context({ ...common, plugins: [...common.plugins, watchData, restart] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      await watcher.dispose();
      await bot.stop();
      process.exit(0);
    });
  }
  await watcher.watch();
}

function options() {
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
    external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
    // White space is a third of what a bot holds of its own text in memory. Names stay, and lines, for stack traces.
    minifyWhitespace: true,
    lineLimit: 160,
    // Costs nothing at the start unless asked for with --enable-source-maps.
    sourcemap: "linked",
    // commander is CommonJS and `require`s Node's own modules; the name is one that no source uses.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);',
    },
    plugins: [undici, receiversOfBolt, lateTables],
    logLevel: "warning",
    write: false,
  };
}

/**
 * Parts first, then the two doors, each replaced in one step: whoever starts meanwhile gets a whole
 * bot, old or new.
 */
function write({ outputFiles }) {
  mkdirSync(dist, { recursive: true });
  const isDoor = ({ path }) => /^(main|cli)\.js$/.test(basename(path));
  const inOrder = [...outputFiles].sort((a, b) => isDoor(a) - isDoor(b));
  for (const { path, contents, text } of inOrder) {
    const name = basename(path);
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, finish[name]?.(text) ?? contents, {
      mode: name === "cli.js" ? 0o755 : 0o644,
    });
    renameSync(temporary, path);
  }
  removeOld(new Set(inOrder.map(({ path }) => basename(path))));
}

/** The record, read and checked once for every start to come; a broken one is told of at the start. */
async function writeRecord() {
  const { buildRecord } = await import(
    `${pathToFileURL(join(dist, "build-record.js"))}?${performance.now()}`
  );
  const path = join(dist, "record.json");
  const record = buildRecord();
  if (record === undefined) {
    rmSync(path, { force: true });
    return;
  }
  writeFileSync(`${path}.tmp`, record);
  renameSync(`${path}.tmp`, path);
}

function removeOld(current) {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (!current.has(name) && !apart.has(name) && Date.now() - mtimeMs > graceMilliseconds)
      rmSync(path, { force: true, recursive: true });
  }
}

function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathsWhere = (isKind) =>
    entries.filter(isKind).map(({ parentPath, name }) => join(parentPath, name));
  return {
    watchFiles: pathsWhere((entry) => entry.isFile()),
    watchDirs: [folder, ...pathsWhere((entry) => entry.isDirectory())],
  };
}

/** A child process that there is at most one of; restarts and the end wait for each other. */
function restartable(program, parameters) {
  let child;
  let turn = Promise.resolve();
  const next = (step) => (turn = turn.then(step));
  const end = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const impatience = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(impatience);
  };
  const start = () => {
    child = spawn(program, parameters, {
      cwd: root,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    child.on(
      "exit",
      (code) => code && console.log(`the bot ended with code ${code}; waiting for a change`),
    );
  };
  return { restart: () => next(() => end().then(start)), stop: () => next(end) };
}
