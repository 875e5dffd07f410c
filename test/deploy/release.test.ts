/** A release: the package that comes of it, run where nothing else is, and what it says of itself. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import manifest from "../../package.json" with { type: "json" };
import { folderWith, run } from "../cli/run-program.ts";
import { patience, startProgram } from "../cli/running-program.ts";
import { freePort } from "../free-port.ts";

/** An install takes its time where others work. */
const releaseTimeoutMs = 300_000;

const into = mkdtempSync(join(tmpdir(), "nongrata-made-"));
let made: { readonly status: number | null; readonly stdout: string; readonly stderr: string };
beforeAll(() => {
  const given = ["release.mjs", "--built", "--nodes", "none", "--into", into];
  made = spawnSync(process.execPath, given, { encoding: "utf8" });
}, releaseTimeoutMs);
afterAll(() => rmSync(into, { recursive: true, force: true }));

const { name, version } = manifest;
const archive = `${name}-${version}.tgz`;

const digestOf = (file: string): string =>
  createHash("sha256")
    .update(readFileSync(join(into, file)))
    .digest("hex");

const bill = z.object({
  bomFormat: z.literal("CycloneDX"),
  metadata: z.object({ component: z.object({ name: z.string(), version: z.string() }) }),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z.array(z.unknown()).min(1),
      hashes: z.array(z.unknown()).optional(),
    }),
  ),
});

describe("a release", () => {
  it("is packed, answers in an empty folder, and has the sums of its files", () => {
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(made.stdout).toContain(`with Node ${process.version}: answers`);
    const files = [`${name}-${version}.cdx.json`, archive];
    expect(readdirSync(into).sort()).toEqual(["SHA256SUMS", ...files]);
    const sums = readFileSync(join(into, "SHA256SUMS"), "utf8").trimEnd().split("\n");
    expect(sums.sort()).toEqual(files.map((file) => `${digestOf(file)}  ${file}`).sort());
  });

  it("lists every package that is bundled or installed, each with its licence, and no tool", () => {
    const text = readFileSync(join(into, `${name}-${version}.cdx.json`), "utf8");
    const { metadata, components } = bill.parse(JSON.parse(text));
    expect(metadata.component).toMatchObject({ name, version });
    const listed = components.map((each) => `${each.name} ${each.version}`);
    const licenses = readFileSync("dist/LICENSES.txt", "utf8");
    const bundled = [...licenses.matchAll(/^(\S+ \d\S*) \(.+\)$/gm)].map(([, each]) => each);
    expect(bundled.length).toBeGreaterThan(30);
    expect(listed).toEqual(expect.arrayContaining(bundled));
    const names = components.map((each) => each.name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    for (const tool of ["vitest", "typescript", "esbuild", "vite", "@biomejs/biome"])
      expect(names).not.toContain(tool);
  });

  it("has the page and the record inside, and neither source maps nor sources", async () => {
    const folder = folderWith({});
    spawnSync("tar", ["xzf", join(into, archive), "-C", folder]);
    const inside = join(folder, "package");
    const files = readdirSync(inside, { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => /\.map$|\.ts$/.test(file))).toEqual([]);
    symlinkSync(resolve("node_modules"), join(inside, "node_modules"));
    const port = String(await freePort());
    startProgram({ PORT: port }, join(inside, "dist", "main.js"));
    const origin = `http://127.0.0.1:${port}`;
    const isServed = async () => expect((await fetch(origin)).status).toBe(200);
    await vi.waitFor(isServed, patience);
    const html = await (await fetch(origin)).text();
    const [script] = /\/page\/main-[\w-]+\.js/.exec(html) ?? [];
    expect((await fetch(`${origin}${script}`)).status).toBe(200);
    const checked = spawnSync(process.execPath, [join(inside, "bin/nongrata.cjs"), "check"]);
    expect(checked.status).toBe(0);
  });

  it("is not made where a file is missing, or one is there that nobody needs", () => {
    const folder = folderWith({});
    for (const file of ["release.mjs", "LICENSE"]) cpSync(file, join(folder, file));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version }));
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist", "main.js.map"), "{}");
    const given = [join(folder, "release.mjs"), "--built", "--nodes", "none"];
    const { status, stderr } = spawnSync(process.execPath, given, { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The package is wrong: .*dist\/page\/page\.json is missing.*\n$/);
    expect(stderr).toContain("dist/main.js.map is in it");
    expect(stderr).not.toContain("LICENSE is missing");
  });
});

describe("nongrata --version", () => {
  it("tells program and record", async () => {
    const { output } = await run(["--version"]);
    expect(output).toMatch(
      new RegExp(`^${name} ${version}, record \\d{4}\\.\\d+ of \\d.*, to \\d.*\\n$`),
    );
  });
});
