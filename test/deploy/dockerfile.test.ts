/** What the Dockerfile and its .dockerignore say. What comes of their steps: image.test.ts. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import lock from "../../package-lock.json" with { type: "json" };
import { requirePathsInside } from "./carry-out-dockerfile.ts";
import { environmentOf, lastWords, readDockerfile, readDockerignore } from "./read-dockerfile.ts";

const stages = readDockerfile(readFileSync("Dockerfile", "utf8"));
const [build, final] = stages;

describe("the Dockerfile", () => {
  it("builds in one stage, with Node 24, and runs in another without npm", () => {
    expect(stages.map(({ name, image }) => [name, image])).toEqual([
      ["build", "node:24-bookworm-slim"],
      ["1", "gcr.io/distroless/cc-debian12:nonroot"],
    ]);
    expect(final?.instructions.filter(({ name }) => name === "RUN")).toEqual([]);
  });

  it("starts what the Procfile starts, as a user that is not root", () => {
    const [, web] = /^web: exec (.*)$/m.exec(readFileSync("Procfile", "utf8")) ?? [];
    expect(lastWords(final, "CMD").join(" ")).toBe(web);
    expect(lastWords(final, "USER")).toEqual(["65532:65532"]);
  });

  it("asks /healthz by Node alone, for there is no curl and no shell", () => {
    const [program, flag, script] = lastWords(final, "HEALTHCHECK");
    expect([program, flag]).toEqual(["node", "-e"]);
    expect(script).toContain("/healthz");
  });

  it("names no processor: npm brings native packages for both", () => {
    const steps = stages.flatMap(({ instructions }) => instructions).map(({ text }) => text);
    expect(steps.join("\n")).not.toMatch(/amd64|x64|arm64|aarch64/);
    for (const name of ["@resvg/resvg-js-linux", "@libsql/linux"])
      for (const processor of ["x64", "arm64"])
        expect(Object.keys(lock.packages)).toContain(`node_modules/${name}-${processor}-gnu`);
  });

  it("sets no secret, and takes no argument that could be one", () => {
    const names = stages.flatMap(({ instructions }) => instructions).map(({ name }) => name);
    expect(names).not.toContain("ARG");
    expect(names).not.toContain("ADD");
    const set = { ...environmentOf(build), ...environmentOf(final) };
    expect(Object.keys(set)).toEqual(["HOST", "OPS_PORT"]);
  });
});

describe("a step that is carried out here", () => {
  it("names no path of this machine, of a home or of a folder above", () => {
    for (const { text } of build?.instructions.filter(({ name }) => name === "RUN") ?? [])
      expect(() => requirePathsInside(text)).not.toThrow();
    const above = [
      "rm -rf ..",
      "rm -rf a/../..",
      "rm -rf /bot/dist",
      "mkdir '/store'",
      "cd ~ && ls",
    ];
    const unknown = ['rm -rf "$HOME"', "rm -rf $(pwd)/x", "npm ci --prefix=/usr", "ls;/bin/rm x"];
    for (const command of [...above, ...unknown])
      expect(() => requirePathsInside(command), command).toThrow("only paths below WORKDIR");
  });
});

describe("a .dockerignore", () => {
  it.each([
    ["*\n!src", "src/main.ts", false],
    ["*\n!src", "test/main.ts", true],
    ["*\n!src\n**/.env*", "src/.env.local", true],
    ["*\n!build*.mjs", "build-page.mjs", false],
    ["*.log", "a/b.log", false],
    ["**/*.log", "a/b.log", true],
    ["a\n!a/b", "a/b/c", false],
    ["# a\n\nb/", "a", false],
    ["b/", "b/c", true],
  ])("%j: is %s left out? %s", (text, path, isLeftOut) => {
    expect(readDockerignore(text)(path)).toBe(isLeftOut);
  });

  it("lets no settings, store, key or history into the image", () => {
    const isLeftOut = readDockerignore(readFileSync(".dockerignore", "utf8"));
    const kept = ["src/main.ts", "data/waves/2018-salisbury.yaml", "package.json", ".env.example"];
    expect(kept.filter(isLeftOut)).toEqual([]);
    const secrets = [".env", ".env.production", "deploy/.env", "src/.env", "src/page/.env.local"];
    const stores = ["data.db", "data/store.db", "data/store.db-wal"];
    const others = [".git/config", ".npmrc", "id_rsa", "node_modules/zod/index.js", "dist/main.js"];
    for (const path of [...secrets, ...stores, ...others])
      expect([path, isLeftOut(path)]).toEqual([path, true]);
  });
});
