/** The built program sets itself up: its questions are answered by a pipe, and its values checked at the stand-ins. */
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { folderWith, run } from "../cli/run-program.ts";
import { restEndpoints } from "../platforms/discord/rest-endpoints.ts";
import { startStandIn } from "../platforms/slack/connected.ts";
import { appToken, botToken, signingSecret } from "../platforms/slack/stand-in/world.ts";

const token = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.Gabcde.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0";
const applicationId = "123456789012345678";
const publicKey = "0123456789abcdef".repeat(4);
const application = { id: applicationId, name: "Test", verify_key: publicKey, flags: 0 };

/** A Discord that knows one token. */
async function startDiscord() {
  const { apiUrl, asked } = await restEndpoints(({ path, authorization, method, body }) => {
    if (authorization !== `Bot ${token}`) return { status: 401 };
    if (path === "/api/v10/applications/@me") return { status: 200, body: application };
    return { status: 200, body: method === "PUT" ? body : [] };
  });
  return { asked, environment: { DISCORD_API_URL: apiUrl } };
}

async function startSlack() {
  const slack = await startStandIn();
  return { slack, environment: { SLACK_API_URL: slack.apiUrl } };
}

const settingsIn = (folder: string) => parse(readFileSync(join(folder, ".env")));

/** Nothing that is printed may hold a secret. */
function expectNoSecret({ output, errors }: { readonly output: string; readonly errors: string }) {
  for (const secret of [token, botToken, appToken, signingSecret, "c2VjcmV0", "xoxe.xoxp"])
    expect(output + errors).not.toContain(secret);
}

describe("nongrata init for Discord", () => {
  it("asks for one token, finds the ID by it, writes .env and registers the commands", async () => {
    const { asked, environment } = await startDiscord();
    const folder = folderWith({});
    const ran = await run(["init"], { folder, environment, input: `discord\n${token}\ny\n` });
    expect(ran.output).toContain("Bot, Reset Token");
    expect(ran.output).toContain(
      `✓ DISCORD_TOKEN is that of the application “Test” (${applicationId})`,
    );
    expect(ran.output).toContain("✓ the commands are registered");
    expect(ran.output).toMatch(/https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/);
    expect(settingsIn(folder)).toEqual({
      DISCORD_TOKEN: token,
      DISCORD_APPLICATION_ID: applicationId,
    });
    expect(statSync(join(folder, ".env")).mode & 0o777).toBe(0o600);
    expect(asked.map(({ method }) => method)).toEqual(["GET", "GET", "PUT"]);
    expectNoSecret(ran);
    expect(ran.code).toBe(0);
  });

  it("asks again where a value has another form, or Discord does not know it", async () => {
    const { environment } = await startDiscord();
    const folder = folderWith({});
    const input = `mattermost\ndiscord\nyour-token\n${applicationId}\na.b.c\n${token}\nn\n`;
    const ran = await run(["init"], { folder, environment, input });
    expect(ran.output).toContain('"mattermost" is none of them');
    expect(ran.output).toContain("✗ DISCORD_TOKEN: found a placeholder");
    expect(ran.output).toContain("found a value that looks like DISCORD_APPLICATION_ID");
    expect(ran.output).toContain("✗ DISCORD_TOKEN: Discord does not accept it (401)");
    expect(ran.output).not.toContain("the commands are registered");
    expect(settingsIn(folder)["DISCORD_TOKEN"]).toBe(token);
    expect(ran.code).toBe(0);
  });

  it("asks nothing with --yes, and takes what it needs over HTTP from Discord", async () => {
    const { environment } = await startDiscord();
    const folder = folderWith({});
    const given = ["init", "--yes", "--platform", "discord", "--set", "DISCORD_MODE=http"];
    const ran = await run(given, { folder, environment: { ...environment, DISCORD_TOKEN: token } });
    expect(settingsIn(folder)).toEqual({
      DISCORD_MODE: "http",
      DISCORD_TOKEN: token,
      DISCORD_APPLICATION_ID: applicationId,
      DISCORD_PUBLIC_KEY: publicKey,
    });
    expectNoSecret(ran);
    expect(ran.code).toBe(0);
  });

  it("keeps a token that it can't check, and asks for the ID then", async () => {
    const folder = folderWith({});
    const environment = { DISCORD_API_URL: "http://127.0.0.1:1/api" };
    const input = `discord\n${token}\n${applicationId}\nn\n`;
    const ran = await run(["init"], { folder, environment, input });
    expect(ran.output).toContain("Discord did not answer (ECONNREFUSED)");
    expect(settingsIn(folder)["DISCORD_APPLICATION_ID"]).toBe(applicationId);
    expect(ran.code).toBe(0);
  });
});

describe("nongrata init for Slack", () => {
  it("prints the link that makes the app, and checks both tokens", async () => {
    const { environment } = await startSlack();
    const folder = folderWith({});
    const input = `slack\nn\n\n${appToken}\n${botToken}\n${appToken}\n`;
    const ran = await run(["init"], { folder, environment, input });
    expect(ran.output).toContain("https://api.slack.com/apps?new_app=1&manifest_json=");
    expect(ran.output).toContain(
      "✗ SLACK_BOT_TOKEN: found a value that looks like SLACK_APP_TOKEN",
    );
    expect(ran.output).toContain("✓ SLACK_BOT_TOKEN is that of a bot in the workspace T0001ABCD");
    expect(ran.output).toContain("✓ SLACK_APP_TOKEN opens connections");
    expect(settingsIn(folder)).toEqual({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken });
    expectNoSecret(ran);
    expect(ran.code).toBe(0);
  });

  it("makes the app with a configuration token", async () => {
    const { slack, environment } = await startSlack();
    slack.world.installed.set("xoxe.xoxp-1-configuration", "T1");
    const folder = folderWith({});
    const input = `slack\nn\nxoxe.xoxp-1-configuration\n${botToken}\n${appToken}\n`;
    const ran = await run(["init"], { folder, environment, input });
    const [created] = slack.recording.requestsTo("apps.manifest.create");
    const { manifest } = Object(created?.body);
    expect(JSON.parse(manifest)).toMatchObject({ settings: { socket_mode_enabled: true } });
    expect(ran.output).toContain("✓ the app A0001ABCD is made");
    expectNoSecret(ran);
    expect(ran.code).toBe(0);
  });

  it("names a token that Slack refuses, and with --yes writes nothing then", async () => {
    const { slack, environment } = await startSlack();
    slack.world.appTokenError = "missing_scope";
    const folder = folderWith({});
    const tokens = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
    const ran = await run(["init", "--yes"], {
      folder,
      environment: { ...environment, ...tokens },
    });
    expect(ran.output).toContain("✗ SLACK_APP_TOKEN: Slack does not accept it (missing_scope)");
    expect(existsSync(join(folder, ".env"))).toBe(false);
    expect(ran.code).toBe(1);
  });

  it("takes the signing secret over HTTP, which nobody can check", async () => {
    const { environment } = await startSlack();
    const folder = folderWith({});
    const given = ["init", "--set", "SLACK_MODE=http", "PUBLIC_URL=https://bot.example.org"];
    const input = `slack\ny\n${botToken}\n${signingSecret}\n`;
    const ran = await run(given, { folder, environment, input });
    expect(settingsIn(folder)).toMatchObject({
      SLACK_MODE: "http",
      SLACK_SIGNING_SECRET: signingSecret,
    });
    expectNoSecret(ran);
    expect(ran.code).toBe(0);
  });
});

describe("a .env that is there", () => {
  const before = "# mine\nLOCALE=en\nDISCORD_TOKEN=old.old.old\nPORT=8080\n";

  it("is left alone with --yes, and where the question is answered with no", async () => {
    const { environment } = await startDiscord();
    for (const [given, input] of [
      [["--yes"], ""],
      [[], "n\n"],
      [[], "\n"],
      [[], ""],
    ] as const) {
      const folder = folderWith({ ".env": before });
      const ran = await run(["init", ...given, "--platform", "discord"], {
        folder,
        environment: { ...environment, DISCORD_TOKEN: token },
        input,
      });
      expect(readFileSync(join(folder, ".env"), "utf8")).toBe(before);
      expect(ran.output).toContain("--overwrite");
      expect(ran.code).toBe(1);
    }
  });

  it.each([
    [["--overwrite", "--yes"], ""],
    [[], "y\nn\n"],
  ])("keeps its other lines where it is changed (%j)", async (given, input) => {
    const { environment } = await startDiscord();
    const folder = folderWith({ ".env": before });
    chmodSync(join(folder, ".env"), 0o644);
    const ran = await run(["init", ...given, "--platform", "discord"], {
      folder,
      environment: { ...environment, DISCORD_TOKEN: token },
      input,
    });
    expect(readFileSync(join(folder, ".env"), "utf8")).toBe(
      `# mine\nLOCALE=en\nDISCORD_TOKEN=${token}\nPORT=8080\nDISCORD_APPLICATION_ID=${applicationId}\n`,
    );
    expect(statSync(join(folder, ".env")).mode & 0o777).toBe(0o600);
    expect(ran.code).toBe(0);
  });

  it("is not written where the input ends too early", async () => {
    const { environment } = await startDiscord();
    const folder = folderWith({});
    for (const input of ["", "discord\n", "discord\nwrong\n"]) {
      const ran = await run(["init"], { folder, environment, input });
      expect(existsSync(join(folder, ".env"))).toBe(false);
      expect(ran.output).toContain("Nothing was written.");
      expect(ran.code).toBe(1);
    }
  });

  it("is named where it can't be written", async () => {
    const { environment } = await startDiscord();
    const folder = folderWith({});
    writeFileSync(join(folder, "file"), "");
    const ran = await run(["init", "--yes", "--set", "DISCORD_TOKE=x"], { folder, environment });
    expect(ran.errors).toMatch(/found "DISCORD_TOKE"; expected the name of a setting/);
    expect(ran.code).toBe(2);
  });
});
