/**
 * Makes a release of the package: packs it, checks what is in it, runs it with each version of Node in an empty folder, and
 * writes its bill of materials. `npm run release` leaves all in the folder release/; `npm run release -- --publish` publishes
 * it as well. CONTRIBUTING.md tells when. Ends with 1 and a line that says what is wrong.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Two megabytes: what `npx` downloads before the first answer. */
const maxBytes = 2_000_000;

/** Without these it would start, and lack something. */
const needed = [
  ".env.example",
  "LICENSE",
  "NOTICE",
  "bin/nongrata.cjs",
  "data/record.yaml",
  "dist/LICENSES.txt",
  "dist/main.js",
  "dist/page/page.json",
  "dist/record.json",
];
const forbidden = /\.map$|\.ts$|(?:^|\/)\.env$|\.db$|(?:^|\/)(?:src|test|node_modules)\//;

/** Of packages that do not name their licence as npm reads it. */
const licenses = {
  // node_modules/discord-markdown-parser/LICENSE
  "discord-markdown-parser": "Apache-2.0",
  // node_modules/world-countries/LICENSE
  "world-countries": "ODbL-1.0",
};

const { values: given } = parseArgs({
  options: {
    /** Takes dist as it is. */
    built: { type: "boolean", default: false },
    into: { type: "string", default: join(root, "release") },
    /** The major versions that it is run with, from npm's package `node`; `none` for the Node that runs this. */
    nodes: { type: "string", default: "20,22,24" },
    publish: { type: "boolean", default: false },
  },
});

const referenceOf = (component) => component["bom-ref"];

const isForDevelopment = ({ properties }) =>
  properties.some(({ name }) => name === "cdx:npm:package:development");

try {
  makeRelease();
} catch (error) {
  console.error(error.stderr ? `${error.message}\n${error.stdout ?? ""}` : error.message);
  process.exitCode = 1;
}

function makeRelease() {
  if (given.publish) requireCommit();
  const into = resolve(given.into);
  mkdirSync(into, { recursive: true });
  if (!given.built) npm(["run", "build"]);
  const { file, name, version } = pack(into);
  for (const node of given.nodes.split(",")) runPackage(file, node);
  const bill = join(into, `${name}-${version}.cdx.json`);
  writeFileSync(bill, `${JSON.stringify(billOfMaterials(name), null, 2)}\n`);
  writeFileSync(join(into, "SHA256SUMS"), [file, bill].map(checksumLine).join(""));
  if (given.publish) publish(file);
}

/** What is published can be built again by anybody. */
function requireCommit() {
  const changes = execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  if (changes !== "") throw new Error(`These changes are in no commit:\n${changes}`);
}

function npm(args, options = {}) {
  return execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: "pipe", ...options });
}

/** @throws where the package is too large, lacks a file, or has one that nobody needs */
function pack(into) {
  const [packed] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", into]),
  );
  const { name, version, filename, size, files } = packed;
  const paths = files.map(({ path }) => path);
  const problems = [
    ...(size > maxBytes ? [`it has ${size} bytes, more than ${maxBytes}`] : []),
    ...needed.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...paths.filter((path) => forbidden.test(path)).map((path) => `${path} is in it`),
  ];
  if (problems.length > 0) throw new Error(`The package is wrong: ${problems.join("; ")}.`);
  console.log(`${filename}: ${size} bytes, ${files.length} files`);
  return { file: join(into, filename), name, version };
}

/** Asks the package's program for its version and an answer, in an empty folder that npm installs it for. */
function runPackage(file, node) {
  const folder = mkdtempSync(join(tmpdir(), "nongrata-release-"));
  const withNode = node === "none" ? [] : [`--package=node@${node}`];
  const options = { cwd: folder, env: cleanEnvironment(folder) };
  const packages = [...withNode, `--package=${file}`];
  const call = (...words) =>
    npm(["exec", "--yes", "--prefer-offline", ...packages, "--", ...words], options);
  try {
    const running = call("node", "--version").trim();
    const version = call("nongrata", "--version").trim();
    const answer = call("nongrata", "ask", "/expelled germany");
    if (!answer.startsWith("4 Russian diplomats expelled by Germany"))
      throw new Error(`With Node ${running} it answers: ${answer}`);
    console.log(`${version}, with Node ${running}: answers`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No settings of npm's for this folder, and none of the bot; what is installed goes with the folder, what was downloaded stays. */
function cleanEnvironment(folder) {
  const { PATH, HOME } = process.env;
  const cache = join(folder, "cache");
  mkdirSync(cache);
  symlinkSync(join(npm(["config", "get", "cache"]).trim(), "_cacache"), join(cache, "_cacache"));
  return { PATH, HOME, npm_config_cache: cache, npm_config_update_notifier: "false" };
}

/** CycloneDX: of all that npm knows what is installed with the package, and what is bundled in it. */
function billOfMaterials(name) {
  const all = JSON.parse(npm(["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"]));
  const bundled = new Set(
    readFileSync(join(root, "dist", "LICENSES.txt"), "utf8")
      .match(/^\S+ \d\S* \(.+\)$/gm)
      ?.map((line) => line.replace(/ \(.*$/, "").replace(" ", "@")),
  );
  const components = all.components
    .filter((each) => !isForDevelopment(each) || bundled.has(`${each.name}@${each.version}`))
    .map((each) => (isForDevelopment(each) ? { ...each, scope: "required", properties: [] } : each))
    .map(withLicense);
  const references = new Set([all.metadata.component["bom-ref"], ...components.map(referenceOf)]);
  const dependencies = all.dependencies
    .filter(({ ref }) => references.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((on) => references.has(on)),
    }));
  const component = { ...all.metadata.component, name };
  console.log(`${components.length} packages are in it, or installed with it`);
  return { ...all, metadata: { ...all.metadata, component }, components, dependencies };
}

/** @throws where nobody knows a package's licence */
function withLicense(component) {
  if (component.licenses?.length > 0) return component;
  const id = licenses[component.name];
  if (id === undefined)
    throw new Error(`${component.name} names no licence: add what its text is to release.mjs.`);
  return { ...component, licenses: [{ license: { id } }] };
}

/** As `sha256sum --check` reads it. */
function checksumLine(file) {
  const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
  return `${digest}  ${file.slice(dirname(file).length + 1)}\n`;
}

/** With provenance where the CI can sign it: https://docs.npmjs.com/generating-provenance-statements */
function publish(file) {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: github, SIGSTORE_ID_TOKEN: gitlab } = process.env;
  const provenance = github || gitlab ? ["--provenance"] : [];
  npm(["publish", file, "--access", "public", ...provenance], { stdio: "inherit" });
}
