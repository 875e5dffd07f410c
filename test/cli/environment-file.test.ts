/** Which .env the program reads, and what it says of it: tried in a copy of the package, with the built program. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "./run-program.ts";

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A folder with the package as npm installs it, and a .env beside package.json where one is given. */
function packageWith(text?: string): string {
  const folder = folderWith(text === undefined ? {} : { ".env": text });
  for (const name of ["package.json", "dist"])
    cpSync(name, join(folder, name), { recursive: true });
  for (const name of ["data", "node_modules"]) symlinkSync(resolve(name), join(folder, name));
  return folder;
}

function runIn(
  cwd: string,
  bot: string,
  given: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const door = given.length === 0 ? "main" : "cli";
  const child = spawn(process.execPath, [join(bot, `dist/${door}.js`), ...given], {
    cwd,
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end("");
  const texts = { output: "", errors: "" };
  child.stdout.on("data", (chunk) => {
    texts.output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    texts.errors += chunk;
  });
  return new Promise((done) => child.on("close", (code) => done({ code, ...texts })));
}

const turnedOff =
  "DISCORD_MODE=off\nDISCORD_TOKEN=a.b.c\nDISCORD_APPLICATION_ID=123456789012345678\n";

describe("the file .env", () => {
  it("is read beside package.json, wherever the program was started", async () => {
    const bot = packageWith(turnedOff);
    const { code, errors } = await runIn("/", bot);
    expect(errors).toBe(
      `Discord is turned off (DISCORD_MODE=off); the settings are read from ${join(bot, ".env")}.\n`,
    );
    expect(code).toBe(0);
  });

  it("of the folder where the program was started wins, and that is said", async () => {
    const bot = packageWith("DISCORD_MODE=wrong\n");
    const { errors } = await runIn(folderWith({ ".env": turnedOff }), bot);
    expect(errors).toMatch(/^Discord is turned off/);
    expect(errors).toContain(`The file ${join(bot, ".env")} is ignored.`);
  });

  it("is named where it would be, and the files that are named are in the package", async () => {
    const bot = packageWith();
    const folder = folderWith({});
    const { errors } = await runIn(folder, bot);
    expect(errors).toContain(`put their tokens into ${join(folder, ".env")}`);
    expect(errors).toContain(`${bot}/.env.example`);
    for (const name of errors.match(/\.env\.example|docs\/\w+\.md/g) ?? [])
      expect(existsSync(name), name).toBe(true);
  });

  it("is named with the settings in it that are wrong", async () => {
    const bot = packageWith("LOG_LEVEL=loud\n");
    const { code, errors } = await runIn("/", bot);
    expect(errors).toMatch(/^These settings are wrong \(in the environment, or in .*\/\.env\):\n/);
    expect(errors).toContain(`or in ${join(bot, ".env")})`);
    expect(code).toBe(1);
  });

  it("is named where it can't be read, with the reason", async () => {
    const bot = packageWith();
    writeFileSync(join(bot, ".env"), Buffer.from("PORT=1", "utf16le"));
    const { code, errors } = await runIn("/", bot);
    expect(errors).toBe(
      `The file ${join(bot, ".env")} can’t be read: it is encoded as UTF-16; save it as UTF-8\n`,
    );
    expect(code).toBe(1);
  });
});

describe("what was meant as a setting", () => {
  const text = `PORT 3335\nDISCRD_TOKEN=hunter2\n${turnedOff.replace("DISCORD_TOKEN=a.b.c\n", "")}`;

  it("is told with its place and the nearest name, all at once, without its value", async () => {
    const bot = packageWith(text);
    const { errors } = await runIn("/", bot, [], { SLACK_BOT_TOKN: "hunter3" });
    const path = join(bot, ".env");
    expect(errors.split("\n").slice(0, 3)).toEqual([
      `${path}:1: there is no "=" after PORT; expected PORT=…`,
      `${path}:2: DISCRD_TOKEN is not a setting; did you mean DISCORD_TOKEN?`,
      "environment: SLACK_BOT_TOKN is not a setting; did you mean SLACK_BOT_TOKEN?",
    ]);
    expect(errors).not.toContain("hunter");
  });

  it("is told by a subcommand that needs settings, and not by an answer", async () => {
    const bot = packageWith(text);
    const invited = await runIn("/", bot, ["invite"]);
    expect(invited.errors).toContain("did you mean DISCORD_TOKEN?");
    expect(await runIn("/", bot, ["ask", "/help"])).toMatchObject({ code: 0, errors: "" });
  });
});

describe("a proxy", () => {
  const off = {
    DISCORD_MODE: "off",
    DISCORD_TOKEN: "a.b.c",
    DISCORD_APPLICATION_ID: "1".repeat(18),
  };

  it.each(["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])(
    "in %s is said not to be used, in one line without its password, and how it can be",
    async (name) => {
      const environment = { ...off, [name]: "http://me:hunter2@127.0.0.1:3128" };
      const { errors, code } = await runIn("/", packageWith(""), [], environment);
      const lines = errors.split("\n").filter((line) => line.startsWith(`${name} is not used: `));
      expect(lines).toHaveLength(1);
      expect(errors).not.toContain("hunter2");
      expect(code).toBe(0);
    },
  );

  it("is not told where no platform is set", async () => {
    const environment = { HTTPS_PROXY: "http://127.0.0.1:3128" };
    const { errors } = await runIn("/", packageWith(""), [], environment);
    expect(errors).not.toContain("HTTPS_PROXY");
  });
});

describe("a relative path of STORE_URL", () => {
  const key = { STORE_KEY: "0f".repeat(32) };

  it("is one beside package.json, wherever the program was started", async () => {
    const bot = packageWith("");
    const [one, other] = [folderWith({}), folderWith({})];
    for (const folder of [one, other]) {
      const { code, errors } = await runIn(folder, bot, ["store", "rotate-key"], key);
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
    }
    expect(existsSync(join(bot, "data.db"))).toBe(true);
    expect([one, other].filter((folder) => existsSync(join(folder, "data.db")))).toEqual([]);
  });

  it("names the file that can't be written", async () => {
    const bot = packageWith("");
    const environment = { ...key, STORE_URL: "file:gone/data.db" };
    const { code, errors } = await runIn("/", bot, ["store", "rotate-key"], environment);
    expect(errors).toMatch(
      /^STORE_URL: the file .* can’t be written: its folder does not exist\. /,
    );
    expect(errors).toContain(join(bot, "gone", "data.db"));
    expect(code).toBe(1);
  });
});
