/** What the files that an old Node reads first say to it, and to whoever has not built yet. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { folderWith, run } from "../cli/run-program.ts";

/** Runs a file under a Node that says that it is of this version. */
function runUnder(version: string, file: string) {
  const preload = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
  const url = `data:text/javascript,${encodeURIComponent(preload)}`;
  return spawnSync(process.execPath, ["--import", url, resolve(file), "ask", "/help"], {
    encoding: "utf8",
    input: "",
  });
}

describe("a Node that is too old", () => {
  it.each(["bin/nongrata.cjs", "dist/cli.js", "dist/main.js", "build.mjs"])(
    "is told which is needed, in one line: %s",
    (file) => {
      const { status, stdout, stderr } = runUnder("18.20.8", file);
      expect(stderr).toBe("Node 20.19 or later is needed; this is 18.20.8.\n");
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    },
  );

  it.each(["4.9.1", "16.20.2", "20.18.3"])("is any before the one in package.json: %s", (old) => {
    expect(runUnder(old, "bin/nongrata.cjs").stderr).toContain(`this is ${old}.`);
    expect(manifest.engines.node).toBe(">=20.19");
  });

  it.each(["20.19.0", "22.0.0"])("is not one from it on: %s", (version) => {
    expect(runUnder(version, "bin/nongrata.cjs")).toMatchObject({ status: 0, stderr: "" });
  });
});

/** A folder with the files that a clone has before `npm ci`, and perhaps some more. */
function cloneWith(folders: readonly string[]): string {
  const folder = folderWith({});
  cpSync("bin", join(folder, "bin"), { recursive: true });
  for (const name of ["package.json", "build.mjs", "build-page.mjs", "build-licenses.mjs"])
    cpSync(name, join(folder, name));
  for (const name of folders) mkdirSync(join(folder, name));
  return folder;
}

const runIn = (folder: string) =>
  spawnSync(process.execPath, [join(folder, manifest.bin.nongrata), "ask", "germany"], {
    encoding: "utf8",
  });

describe("the command of package.json", () => {
  it("is a file of the repository, which npm can link before a build", () => {
    const tracked = spawnSync("git", ["ls-files", "--stage", manifest.bin.nongrata], {
      encoding: "utf8",
    });
    expect(tracked.stdout).toMatch(/^100755 /);
  });

  it.each([
    ["npm ci", []],
    ["npm run build", ["node_modules"]],
  ])("says to run %s", (call, folders) => {
    const folder = cloneWith(folders);
    const { status, stdout, stderr } = runIn(folder);
    expect(stderr).toBe(`Non Grata is not built yet. Run \`${call}\` in ${folder}.\n`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });

  it("is found by npx before a build and after it, in one cache of npm", () => {
    const folder = cloneWith([]);
    const home = folderWith({});
    const npx = () =>
      spawnSync("npx", ["--offline", "--yes", "nongrata", "ask", "germany"], {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: process.env["PATH"], HOME: home, npm_config_update_notifier: "false" },
      });
    expect(npx().stderr).toContain("Non Grata is not built yet. Run `npm ci` in ");
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/cli.js"), 'console.log("built", ...process.argv.slice(2));');
    expect(npx().stdout).toBe("built ask germany\n");
  });

  it.each([
    'await import("hono");',
    'import { createRequire } from "node:module"; createRequire(import.meta.url)("hono");',
  ])("says so where a package is missing beside a build: %s", (program) => {
    const folder = cloneWith(["dist"]);
    writeFileSync(join(folder, "dist/cli.js"), program);
    const { status, stderr } = runIn(folder);
    expect(stderr).toMatch(/^A package of Non Grata is missing\. Run `npm ci` in .*hono.*\n$/);
    expect(status).toBe(1);
  });

  it("runs the build in its own process, and ends as that does", async () => {
    const ask = ["ask", "/expelled atlantis"];
    const direct = await run(ask);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [manifest.bin.nongrata, ...ask],
      { encoding: "utf8", input: "" },
    );
    expect({ code: status, output: stdout, errors: stderr }).toEqual(direct);
  });
});
