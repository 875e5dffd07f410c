/** `npm run check:secrets` finds a secret wherever it was planted, and does not print it. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { folderWith } from "../cli/run-program.ts";

/** A folder that git knows, with these files and the script. */
function folderWithScript(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  cpSync("check-secrets.mjs", join(folder, "check-secrets.mjs"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n.env\n");
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  return folder;
}

const runCheck = (folder: string) =>
  spawnSync(manifest.scripts["check:secrets"], { cwd: folder, shell: true, encoding: "utf8" });

// Put together here, for otherwise they would be found in this file.
const digits = "2147483697";
const letters = "Zk3pQ9vXa7LmR2tYw8BnC4dE";
const privateKey = "RSA PRIVATE KEY";
const base64 = "kZ8vQ2mX7pL4rT9wB3nC6dE1fG5hJ0sAuYiOxKqVbM8";

const planted: readonly (readonly [
  what: string,
  secret: string,
  text: (secret: string) => string,
])[] = [
  ["a bot token of Slack", `xoxb-${digits}-${digits}-${letters}`, (secret) => `token: ${secret}`],
  [
    "an app token of Slack",
    `xapp-1-A02ABCDEFGH-${digits}123-${"3f".repeat(32)}`,
    (secret) => secret,
  ],
  [
    "a webhook of Slack",
    `https://hooks.slack.com/services/T${digits}/B${digits}/${letters}`,
    (secret) => secret,
  ],
  [
    "a bot token of Discord",
    `MTA${letters}.Gx1y2Z.${letters}abcdefghijklmn`,
    (secret) => `const token = "${secret}";`,
  ],
  [
    "a signing secret",
    "8f742231b10e8888abcd99aa0b1c85a5",
    (secret) => `SLACK_SIGNING_SECRET=${secret}`,
  ],
  ["a key of the store", `${base64}=`, (secret) => `{ "STORE_KEY": "${secret}" }`],
  [
    "a password of a database",
    "correct-horse-battery",
    (secret) => `STORE_URL=postgres://bot:${secret}@db.example.org/bot`,
  ],
  [
    "a password in an address",
    "correct-horse-battery",
    (secret) => `https://bot:${secret}@example.org/x`,
  ],
  [
    "a private key",
    base64.repeat(9),
    (secret) => `-----BEGIN ${privateKey}-----\n${secret}\n-----END ${privateKey}-----`,
  ],
  ["a token of GitHub", `ghp_${letters}abcdefghijkl`, (secret) => secret],
  [
    "a token of npm",
    `npm_${letters}abcdefghijkl`,
    (secret) => `//registry.npmjs.org/:_authToken=${secret}`,
  ],
];

describe("the check for secrets", () => {
  it.each(planted)("finds %s, names its line, and does not print it", (_, secret, text) => {
    const { status, stdout, stderr } = runCheck(
      folderWithScript({ "notes.txt": `one\n${text(secret)}\n` }),
    );
    expect(stderr).toMatch(/^notes\.txt:2: /);
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).not.toContain(secret);
  });

  it("finds nothing where there is none, and does not look at what git leaves out", () => {
    const token = `xoxb-${digits}-${digits}-${letters}`;
    const { status, stdout, stderr } = runCheck(
      folderWithScript({
        ".env": `SLACK_BOT_TOKEN=${token}`,
        "README.md":
          "SLACK_BOT_TOKEN=xoxb-…\nSTORE_URL=postgres://user:password@host/database\nSTORE_KEY=\n",
      }),
    );
    expect(stderr).toBe("");
    expect(stdout).toBe("Secrets found: 0, in 3 files.\n");
    expect(status).toBe(0);
  });

  it("is a part of the check that comes before every change", () => {
    expect(manifest.scripts.check).toContain("npm run check:secrets");
  });

  it("says so where there is no git to list the files", () => {
    const folder = folderWithScript({});
    rmSync(join(folder, ".git"), { recursive: true });
    const { status, stdout, stderr } = runCheck(folder);
    expect(stderr).toMatch(
      /^Secrets are looked for in what git lists, and it lists nothing here: fatal: /,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  // A copy without git has no list of its files.
  it.skipIf(!existsSync(".git"))("finds none in this repository", () => {
    const { status, stderr } = spawnSync(manifest.scripts["check:secrets"], {
      shell: true,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
