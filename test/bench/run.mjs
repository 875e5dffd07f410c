/** Bundles the bench as the bot is bundled, for Node 20 reads no TypeScript, and runs it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Below node_modules, from where packages are found and nothing is kept. */
const bundle = `${root}node_modules/.cache/nongrata/bench.mjs`;

/** The stand-ins read their events from beside themselves, not from beside the bundle. */
const keepAddress = {
  name: "keep address",
  setup: ({ onLoad }) =>
    onLoad({ filter: /stand-in.fixture\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: "ts",
    })),
};

await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/bench.ts"],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  external: ["world-countries", "fuse.js", "ws"],
  // yaml is CommonJS and requires Node's own modules, as in build.mjs.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);',
  },
  plugins: [keepAddress],
  logLevel: "warning",
});

/** V8's helping threads would take a bot's processors, on a machine of two by whole milliseconds. */
const withoutHelpers = ["--single-threaded-gc", "--v8-pool-size=1"];

const { status } = spawnSync(
  process.execPath,
  [...withoutHelpers, bundle, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
