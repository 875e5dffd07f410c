import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resolveStoreUrl, storePlaceOf } from "../../src/config/store-url.ts";
import { folderWith } from "../cli/run-program.ts";

describe("a relative path of STORE_URL", () => {
  it("is one beside package.json, wherever the program was started", () => {
    const url = `file:${join(process.cwd(), "data.db")}`;
    expect(resolveStoreUrl("file:data.db")).toBe(url);
    expect(resolveStoreUrl("file:./data.db")).toBe(url);
    expect(resolveStoreUrl(undefined)).toBe(url);
    expect(resolveStoreUrl("file:var/data.db", "/opt/bot/")).toBe("file:/opt/bot/var/data.db");
    expect(resolveStoreUrl("file:../data.db", "/opt/bot/")).toBe("file:/opt/data.db");
  });

  it("is one of the project in which the package is installed, where an update leaves it alone", () => {
    const project = folderWith({ "package.json": "{}" });
    const installed = join(project, "node_modules", "nongrata/");
    expect(resolveStoreUrl("file:data.db", installed)).toBe(`file:${join(project, "data.db")}`);
  });

  it("stays as it is for a global package and for npx", () => {
    const url = "file:data.db";
    expect(resolveStoreUrl(url, "/nowhere/lib/node_modules/nongrata/")).toBe(url);
    const cache = join(folderWith({}), "_npx", "0f");
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, "package.json"), "{}");
    expect(resolveStoreUrl(url, join(cache, "node_modules", "nongrata/"))).toBe(url);
  });

  it.each(["file:/var/data.db", "file:///var/data.db", "postgres://a:b@c/d"])(
    "is none in %s",
    (url) => {
      expect(resolveStoreUrl(url)).toBe(url);
    },
  );
});

describe("the place of the store, as the log has it", () => {
  it("is a path, or a host and a database, and no password", () => {
    expect(storePlaceOf("file:/var/data.db")).toEqual({ file: "/var/data.db" });
    expect(storePlaceOf("file:///var/data.db")).toEqual({ file: "/var/data.db" });
    expect(storePlaceOf("postgres://bot:secret@db.example.org:5433/bot?sslmode=require")).toEqual({
      host: "db.example.org:5433",
      database: "bot",
    });
  });
});
