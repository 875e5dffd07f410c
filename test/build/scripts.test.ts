/** What npm does with a clone, by the scripts of package.json: they build, or end with a line that says why not. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { folderWith } from "../cli/run-program.ts";

const { scripts } = manifest;
const buildScripts = [
  "build.mjs",
  "build-page.mjs",
  "build-icon.mjs",
  "build-licenses.mjs",
  "bin/require-node.cjs",
];

/** Runs a script as npm would, in a folder with these files of the package and without node_modules. */
function runScript(script: string, files: readonly string[]) {
  const folder = folderWith({});
  for (const name of ["package.json", ...files]) cpSync(name, join(folder, name));
  const env = { ...process.env, npm_command: "ci" };
  return spawnSync(script, { cwd: folder, shell: true, encoding: "utf8", env });
}

/** npm writes its cache and its log into the folder, and asks nobody whether there is a newer one. */
const npmEnvironment = (folder: string) => ({
  PATH: process.env["PATH"],
  HOME: folder,
  npm_config_update_notifier: "false",
});

describe("without the development dependencies", () => {
  it.each([scripts.build, scripts.prepare, scripts.prestart])("%s says so, and fails", (script) => {
    const { status, stdout, stderr } = runScript(script, buildScripts);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dist was not built: (esbuild|vite) is missing\..*npm ci.*\n$/);
    expect(stdout).toBe("");
  });
});

describe("where only package.json has been copied, as into a container", () => {
  it("an install builds nothing, and succeeds", () => {
    const { status, stderr } = runScript(scripts.prepare, []);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("a start", () => {
  it("builds nothing where dist is there", () => {
    const { status, stderr } = runScript(scripts.prestart, [...buildScripts, "dist/main.js"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("is the same by npm and by the Procfile, which passes signals on", () => {
    const lines = readFileSync("Procfile", "utf8").split("\n");
    const [onPosix, onWindows] = scripts.start.split(" || ");
    for (const kind of ["web", "worker"]) expect(lines).toContain(`${kind}: ${onPosix}`);
    expect(onPosix).toBe(`exec ${onWindows}`);
  });

  it("leaves no bot behind when npm is told to end", async () => {
    const folder = folderWith({});
    const script = "console.log(process.pid); setInterval(() => undefined, 1000)";
    const start = scripts.start.replaceAll("dist/main.js", "main.js");
    writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { start } }));
    writeFileSync(join(folder, "main.js"), script);
    const npm = spawn("npm", ["start", "--silent"], { cwd: folder, env: npmEnvironment(folder) });
    const pid = Number(await once(npm.stdout, "data"));
    const isAlive = () => spawnSync("kill", ["-0", String(pid)]).status === 0;
    expect(isAlive()).toBe(true);
    npm.kill("SIGTERM");
    await once(npm, "close");
    expect(isAlive()).toBe(false);
  });
});
