import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataCopy, salisbury } from "../record/data-copy.ts";
import { folderWith, run } from "./run-program.ts";

const doors = ["cli", "main"] as const;

describe("nongrata without a command", () => {
  it.each(doors)(
    "answers a question a line on a pipe, and says on stderr how to connect (%s)",
    async (door) => {
      const { code, output, errors } = await run([], {
        door,
        input: "/expelled germany\nwhat did tusk say\n",
      });
      expect(output.split("\n")[0]).toBe("4 Russian diplomats expelled by Germany");
      expect(output).toContain("Donald Tusk");
      expect(errors).toMatch(/^.*Discord.*Slack.*\.env.*\n$/);
      expect(code).toBe(0);
    },
  );

  it("says which platforms are turned off, in .env or in the environment", async () => {
    const folder = folderWith({
      ".env": "SLACK_BOT_TOKEN=xoxb-1-a\nSLACK_MODE='off' # for now\nDISCORD_TOKEN=a.b.c\n",
    });
    const environment = { DISCORD_MODE: "off", DISCORD_APPLICATION_ID: "123456789012345678" };
    const { errors, output, code } = await run([], { folder, environment });
    expect(errors).toMatch(
      /^Discord is turned off \(DISCORD_MODE=off\), and Slack is .*; the settings are read from .*\.env\.\n$/,
    );
    expect({ output, code }).toEqual({ output: "", code: 0 });
  });

  it("names every wrong setting at once, and no secret", async () => {
    const folder = folderWith({ ".env": "LOCALE=!!\nSLACK_BOT_TOKEN=hunter2\nDATA_DIR=/gone" });
    const environment = { DISCORD_TOKEN: "hunter3", LOCALE: "??" };
    const { code, output, errors } = await run([], { folder, environment });
    expect(errors.match(/^ {2}\w+: found/gm)).toHaveLength(5);
    expect(errors).toContain('LOCALE: found "??"');
    expect(errors).not.toContain("hunter");
    expect({ code, output }).toEqual({ code: 1, output: "" });
  });
});

describe("the settings of ask", () => {
  it("come from .env where the program was started, and the environment wins", async () => {
    const data = new DataCopy();
    const folder = folderWith({ ".env": `DATA_DIR=${data.folder}\n` });
    data.change(salisbury, "count: 4", "count: 5");
    const changed = await run(["ask", "/expelled germany"], { folder });
    expect(changed.output + changed.errors).not.toContain(
      "4 Russian diplomats expelled by Germany",
    );
    const environment = { DATA_DIR: join(process.cwd(), "data") };
    const own = await run(["ask", "/expelled germany"], { folder, environment });
    expect(own.output).toContain("4 Russian diplomats expelled by Germany");
  });

  it("are only those that it needs", async () => {
    const environment = { SLACK_BOT_TOKEN: "of another tool" };
    expect((await run(["ask", "/help"], { environment })).code).toBe(0);
    expect((await run(["ask", "/help"], { environment: { LOCALE: "!!" } })).code).toBe(1);
  });

  it("need no .env, and mind no folder of that name", async () => {
    const folder = folderWith({});
    cpSync("LICENSE", join(folder, ".env", "LICENSE"), { recursive: true });
    expect((await run(["ask", "/help"], { folder })).code).toBe(0);
    rmSync(join(folder, ".env"), { recursive: true });
    expect((await run(["ask", "/help"], { folder })).code).toBe(0);
  });
});

describe("a broken record", () => {
  it.each([["ask", "/help"], ["chat"], ["check"], []])(
    "stops %s %s, every problem with its file and line",
    async (...given) => {
      const data = new DataCopy();
      data.change(salisbury, "count: 4", "count: none");
      data.change("sources.yaml", "publisher:", "publihser:");
      const { code, output, errors } = await run(given, { environment: { DATA_DIR: data.folder } });
      expect(errors).toMatch(/waves\/2018-salisbury\.yaml:\d+: .*none/);
      expect(errors).toMatch(/sources\.yaml:\d+: .*publihser/);
      expect({ code, output }).toEqual({ code: 1, output: "" });
    },
  );

  it("may be missing", async () => {
    const { code, errors } = await run(["check", "gone"], { folder: folderWith({}) });
    expect(errors).toContain("gone");
    expect(code).toBe(1);
  });
});

describe("nongrata check and schema", () => {
  it("finds nothing wrong in the record that comes along", async () => {
    const { code, output, errors } = await run(["check"]);
    expect(output).toMatch(/^Nothing is wrong in .*data/);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  it.each([
    [1, 1, "1 wave, 1 expulsion, 1 quote"],
    [2, 0, "1 wave, 2 expulsions"],
    [0, 2, "1 wave, 2 quotes"],
  ])(
    "counts as one says it: %d of the expulsions, %d of the quotes",
    async (steps, quotes, end) => {
      const folder = folderWith(smallRecord(steps, quotes));
      mkdirSync(join(folder, "waves"));
      renameSync(join(folder, "wave.yaml"), join(folder, "waves", "one.yaml"));
      const { code, output, errors } = await run(["check", folder]);
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
      expect(output).toMatch(/; record 2026\.\d+ of .* 2026, to .* 2026\.\n$/);
      expect(output.split(";")[0]).toBe(`Nothing is wrong in ${folder}: ${end}`);
    },
  );

  it("adds the ids that are missing, once nothing else is wrong", async () => {
    const { "wave.yaml": wave = "", ...tables } = smallRecord(2, 1);
    const folder = folderWith(tables);
    mkdirSync(join(folder, "waves"));
    const file = join(folder, "waves", "one.yaml");
    writeFileSync(file, wave.replace('"RU"', '"XX"'));
    expect(await run(["check", folder, "--add-ids"])).toMatchObject({ code: 1, output: "" });
    writeFileSync(file, wave);
    const { code, output } = await run(["check", folder, "--add-ids"]);
    expect(output).toMatch(/^4 ids were added to ids\.txt\.\nNothing is wrong in /);
    expect(code).toBe(0);
    const ids = ["one", "one/DE", "one/FR", "one/q.de.1"];
    expect(readFileSync(join(folder, "ids.txt"), "utf8").split("\n").slice(2, -1)).toEqual(ids);
  });

  it("says when there is no article to hold it against", async () => {
    const { code, errors } = await run(["check", "--article", "gone.txt"], {
      folder: folderWith({}),
    });
    expect(errors).toContain("gone.txt");
    expect(code).toBe(1);
  });

  it("writes the schemas, or says why not", async () => {
    const folder = folderWith({ file: "" });
    const { code, output } = await run(["schema", "schemas"], { folder });
    expect(output.match(/^wrote .*\.schema\.json$/gm)?.length).toBeGreaterThanOrEqual(5);
    expect(code).toBe(0);
    expect(await run(["schema", "file"], { folder })).toMatchObject({ code: 1, output: "" });
  });
});

/** The files of a record with so many expulsions and quotes; `wave.yaml` belongs into `waves/`. */
function smallRecord(expulsions: number, quotes: number): Readonly<Record<string, string>> {
  const codes = ["DE", "FR"];
  const fact = { on: "2018-03-26", sources: ["paper"] };
  const wave = {
    id: "one",
    name: "One",
    target: "RU",
    from: "2018-03-14",
    to: "2018-04-16",
    membership: "2018-03-26",
    trigger: "It had a reason.",
    completeness: "As far as found.",
    expulsions: codes.slice(0, expulsions).map((by) => ({ by, count: 1, ...fact })),
    quotes: codes.slice(0, quotes).map((code) => ({
      id: code.toLowerCase(),
      for: code,
      text: code,
      form: "verbatim",
      ...fact,
    })),
  };
  return {
    "sources.yaml": JSON.stringify({ sources: { paper: { publisher: "Paper", kind: "press" } } }),
    "wave.yaml": JSON.stringify(wave),
  };
}

describe("an end from outside", () => {
  it("leaves no half line and no stack", async () => {
    const child = spawn(process.execPath, ["dist/cli.js", "ask", "--format", "json"]);
    const errors: string[] = [];
    child.stderr.on("data", (chunk) => errors.push(String(chunk)));
    child.stdin.write("/help\n");
    const [answer] = await once(child.stdout, "data");
    expect(JSON.parse(String(answer)).outcome).toBe("help");
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([null, "SIGTERM"]);
    expect(errors).toEqual([]);
  });
});
