/** The way to a backup that docs/backup.md shows: taken while the bot writes, whole, and readable with the key. */
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, run } from "../cli/run-program.ts";
import { installation, oldKey, opened, team } from "../store/databases.ts";
import { writeTo } from "../store/raw-query.ts";

const docs = readFileSync("docs/backup.md", "utf8");
const [, script = ""] = /^ {4}node -e "(.*)"$/m.exec(docs) ?? [];

/** The command of the documents, with whole paths. */
function backUp(from: string, to: string): void {
  expect(script).toMatch(/'data\.db'.*'backup\.db'/);
  const given = script.replace("data.db", from).replace("backup.db", to);
  execFileSync("bash", ["-c", `"${process.execPath}" -e "${given}"`]);
}

async function storeWithTeams() {
  const folder = folderWith({});
  const file = join(folder, "data.db");
  const store = await opened(`file:${file}`);
  for (const id of ["T1", "T2"]) await store.saveInstallation(installation(team(id)));
  return { store, file, copy: join(folder, "backup.db") };
}

describe("a backup of SQLite", () => {
  it("is taken while the store is open, and has everything in it", async () => {
    const { store, file, copy } = await storeWithTeams();
    backUp(file, copy);
    await store.saveInstallation(installation(team("T3")));
    await store.close();
    const restored = await opened(`file:${copy}`);
    expect(await restored.find(team("T2"))).toMatchObject(installation(team("T2")));
    expect(await restored.find(team("T3"))).toBeUndefined();
    await restored.close();
  });

  it("can't be read without the key", async () => {
    const { store, file, copy } = await storeWithTeams();
    backUp(file, copy);
    await store.close();
    const STORE_URL = `file:${copy}`;
    const rotated = await run(["store", "rotate-key"], {
      environment: { STORE_URL, STORE_KEY: "1e".repeat(32) },
    });
    expect(rotated.code).toBe(1);
    const known = await run(["store", "rotate-key"], {
      environment: { STORE_URL, STORE_KEY: oldKey },
    });
    expect(known).toMatchObject({ code: 0, errors: "" });
  });

  it("is not made by copying one file while the bot runs, as the documents warn", async () => {
    const { store, file, copy } = await storeWithTeams();
    copyFileSync(file, copy);
    await store.close();
    const restored = await opened(`file:${copy}`);
    expect(await restored.find(team("T2"))).toBeUndefined();
    await restored.close();
  });
});

describe("a store that a newer version has changed", () => {
  it("is not opened by an older one, which says what docs/backup.md names", async () => {
    const { store, file } = await storeWithTeams();
    await store.close();
    await writeTo(
      `file:${file}`,
      "insert into kysely_migration values ('999-later', '2030-01-01')",
    );
    const { code, errors } = await run(["misses"], { environment: { STORE_URL: `file:${file}` } });
    expect(code).toBe(1);
    const [before = "", after = ""] = errors.slice(errors.indexOf("corrupted")).split("999-later");
    const named = docs.replaceAll(/\s+/g, " ");
    expect(named).toContain(before);
    expect(named).toContain(`… ${after.trim().replace(/[).\s]+$/, "")}`);
  });
});

describe("nongrata release", () => {
  it("brings a store up to date also where it keeps no tokens", async () => {
    const STORE_URL = `file:${join(folderWith({}), "data.db")}`;
    const released = await run(["release"], { environment: { STORE_URL } });
    expect(released).toEqual({ code: 0, output: "The store is up to date.\n", errors: "" });
    const wrong = `file:${join(folderWith({}), "nowhere", "data.db")}`;
    const failed = await run(["release"], { environment: { STORE_URL: wrong } });
    expect(failed).toMatchObject({ code: 1, output: "" });
    expect(failed.errors).toContain("nowhere");
  });
});
