/** The image that comes of the Dockerfile's steps, carried out in an empty folder: an install, a build, and the program's start. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { settingNames } from "../../src/config/setting-names.ts";
import { patience } from "../cli/running-program.ts";
import { freePort } from "../free-port.ts";
import type { Image } from "./carry-out-dockerfile.ts";
import { carryOutDockerfile } from "./carry-out-dockerfile.ts";
import { environmentOf, lastWords, readDockerfile } from "./read-dockerfile.ts";

const final = readDockerfile(readFileSync("Dockerfile", "utf8")).at(-1);
const [user = 0, group = 0] = lastWords(final, "USER").join("").split(":").map(Number);
const isRoot = process.getuid?.() === 0;

/** An install takes its time where others work. */
const buildTimeoutMs = 600_000;

let image: Image;
beforeAll(async () => {
  const [context, stages] = [temporaryFolder(), temporaryFolder()];
  copyWithSecrets(context);
  image = await carryOutDockerfile({ context, stages });
}, buildTimeoutMs);

const temporaryFolders: string[] = [];
afterAll(() => {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
}, buildTimeoutMs);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nongrata-image-"));
  temporaryFolders.push(folder);
  return folder;
}

/** Copies the package as git has it, and puts beside it what an operator may have lying there. */
function copyWithSecrets(context: string): void {
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== "" && existsSync(name)))
    cpSync(file, join(context, file));
  for (const name of [".env", "src/.env.local", "data/store.db", "secret.txt"])
    writeFileSync(join(context, name), "a secret");
}

/** What the engine starts something with: what ENV sets, and nothing of this machine. */
function around(set: Readonly<Record<string, string>> = {}) {
  return {
    cwd: image.workingFolder,
    env: { PATH: join(image.root, "usr/local/bin"), ...environmentOf(final), ...set },
    ...(isRoot && { uid: user, gid: group }),
  };
}

/** Runs a command in the image to its end. */
function runInImage(words: readonly string[], set: Readonly<Record<string, string>> = {}) {
  const [program = "", ...rest] = words;
  return spawnSync(program, rest, { ...around(set), encoding: "utf8", timeout: 60_000 });
}

/** Starts the image's own command with these settings. */
function startImage(set: Readonly<Record<string, string>>) {
  const [program = "", ...rest] = lastWords(final, "CMD");
  const child = spawn(program, rest, { ...around(set), stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const sizeOf = (folder: string): number =>
  filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);

describe("the image", () => {
  it("answers without any setting, and is healthy until it ends", async () => {
    const ports = { PORT: String(await freePort()), OPS_PORT: String(await freePort()) };
    const health = () => runInImage(lastWords(final, "HEALTHCHECK"), ports).status;
    expect(health()).toBe(1);
    const child = startImage(ports);
    const origin = `http://127.0.0.1:${ports.PORT}`;
    const isAlive = async () => expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    await vi.waitFor(isAlive, patience);
    await vi.waitFor(() => expect(health()).toBe(0), patience);
    const answer = await fetch(`${origin}/api/ask?q=/expelled+germany&format=text`);
    expect(await answer.text()).toContain("4 Russian diplomats expelled by Germany");
    const html = await (await fetch(`${origin}/?q=/map`)).text();
    const paths = new Set(html.match(/\/(?:page\/main-|pictures\/)[\w.-]+/g));
    expect(paths.size).toBeGreaterThan(1);
    for (const path of paths)
      expect([path, (await fetch(`${origin}${path}`)).status]).toEqual([path, 200]);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(health()).toBe(1);
  });

  it("is healthy also where an environment file has every setting without a value", async () => {
    const empty = Object.fromEntries(settingNames.map((name) => [name, ""]));
    const set = { ...empty, PORT: String(await freePort()) };
    startImage(set);
    const health = () => runInImage(lastWords(final, "HEALTHCHECK"), set).status;
    await vi.waitFor(() => expect(health()).toBe(0), patience);
  });

  it("writes nothing but the store, which is its user's", () => {
    const store = { STORE_URL: `file:${join(image.root, "store/data.db")}` };
    const listMisses = ["node", "bin/nongrata.cjs", "misses"];
    expect(runInImage(listMisses, store)).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(join(image.root, "store"))).toContain("data.db");
    const { status } = runInImage(listMisses, { STORE_URL: "file:data.db" });
    expect(status).toBe(isRoot ? 1 : 0);
  });

  it("tells its version and that of the record", () => {
    const { stdout } = runInImage(["node", "bin/nongrata.cjs", "--version"]);
    expect(stdout).toMatch(/^nongrata \d+\.\d+\.\d+, record \d{4}\.\d+ of /);
  });

  it("has nothing of what lay beside the sources, no sources, no maps, no tools", () => {
    const texts = [".env.example", "LICENSE", "NOTICE"];
    const folders = ["bin", "data", "dist", "docs", "node_modules"];
    expect(readdirSync(image.workingFolder).sort()).toEqual([...texts, ...folders, "package.json"]);
    const files = filesIn(image.workingFolder);
    const forbidden = /\.(?:map|db)$|\.env(?!\.example$)[^/]*$|secret\.txt$/;
    expect(files.filter((file) => forbidden.test(file))).toEqual([]);
    for (const name of ["typescript", "vitest", "esbuild", "discord.js"])
      expect(files.filter((file) => file.includes(`node_modules/${name}/`))).toEqual([]);
  });

  /** Megabytes that docs/deploy.md tells: measured of Debian's packages, and of Node 24 for linux-x64. */
  const others = { debian: 26, node: 127 };

  it("has 200 MB at most, by its parts", () => {
    const ours = sizeOf(image.workingFolder) / 1e6;
    expect(ours).toBeGreaterThan(20);
    expect(others.debian + others.node + ours).toBeLessThan(200);
  });
});
