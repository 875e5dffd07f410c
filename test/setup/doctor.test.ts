/** The built program looks at itself: at its settings and its machine, and with --online at the stand-ins of the platforms. */
import { once } from "node:events";
import { chmodSync, existsSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { folderWith, run } from "../cli/run-program.ts";
import type { Asked } from "../platforms/discord/rest-endpoints.ts";
import { asRegistered, restEndpoints } from "../platforms/discord/rest-endpoints.ts";
import { startStandIn } from "../platforms/slack/connected.ts";
import { appToken, botToken, clientId, clientSecret } from "../platforms/slack/stand-in/world.ts";

const token = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.Gabcde.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0";
const applicationId = "123456789012345678";
const publicKey = "0123456789abcdef".repeat(4);
const guild = "876543210987654321";

interface CheckLine {
  readonly outcome: string;
  readonly text: string;
  readonly next?: string;
}

/** The results by their IDs, as --json has them. */
async function examine(
  given: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder = folderWith({}),
) {
  const { output, errors, code } = await run(["doctor", "--json", ...given], {
    folder,
    environment,
  });
  const { ok, checks } = JSON.parse(output);
  const entries = checks.map((check: { readonly id: string }) => [check.id, check]);
  const found: Readonly<Record<string, CheckLine>> = Object.fromEntries(entries);
  for (const secret of [token, botToken, appToken, clientSecret, "hunter2"])
    expect(output + errors).not.toContain(secret);
  expect(ok).toBe(code === 0);
  return { found, code };
}

const discordSettings = { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId };
const slackSettings = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
/** A port at which nobody listens: no check without --online may ask there. */
const nowhere = { DISCORD_API_URL: "http://127.0.0.1:1/api", SLACK_API_URL: "http://127.0.0.1:1/" };

describe("nongrata doctor", () => {
  it("prints a line a check, and ends with 0 where nothing is wrong", async () => {
    const folder = folderWith({ ".env": `DISCORD_TOKEN=${token}\n` });
    chmodSync(join(folder, ".env"), 0o600);
    const environment = { ...discordSettings, ...slackSettings, ...nowhere };
    const { output, errors, code } = await run(["doctor"], { folder, environment });
    expect(output.split("\n")).toEqual([
      expect.stringMatching(/^✓ nongrata .* runs on Node v\d/),
      `✓ the settings are read from ${join(folder, ".env")}`,
      "✓ the settings are right: Discord (gateway), Slack (socket)",
      expect.stringMatching(/^✓ the record in .* is right: version /),
      "– Discord’s token, application and commands are looked at with --online",
      "– Slack’s tokens and scopes are looked at with --online",
      "",
    ]);
    expect({ errors, code }).toEqual({ errors: "", code: 0 });
  });

  it("says with nothing set what to do next", async () => {
    const { found, code } = await examine([], {});
    expect(found["settings.platforms"]).toMatchObject({
      outcome: "advice",
      next: "npx nongrata init",
    });
    expect(code).toBe(0);
  });

  it("names every wrong setting with what would be right, and ends with 1", async () => {
    const { found, code } = await examine([], {
      DISCORD_TOKEN: "your-token",
      LOG_LEVEL: "loud",
      SLACK_BOT_TOKN: "hunter2",
    });
    expect(found["settings.DISCORD_TOKEN"]).toMatchObject({ outcome: "wrong" });
    expect(found["settings.DISCORD_TOKEN"]?.text).toContain("placeholder");
    expect(found["settings.DISCORD_APPLICATION_ID"]?.text).toContain("found nothing");
    expect(found["settings.LOG_LEVEL"]?.next).toContain("expected fatal, error");
    expect(found["settings.name"]?.text).toContain("did you mean SLACK_BOT_TOKEN?");
    expect(code).toBe(1);
  });

  it("sees who may read .env, a language that is not there, and a proxy", async () => {
    const folder = folderWith({ ".env": "LOCALE=de\nHTTPS_PROXY=http://me:hunter2@127.0.0.1:1\n" });
    const path = join(folder, ".env");
    chmodSync(path, 0o644);
    const { found, code } = await examine([], discordSettings, folder);
    expect(found["settings.file-mode"]).toMatchObject({
      outcome: "advice",
      next: `chmod 600 ${path}`,
    });
    expect(found["settings.language"]?.text).toContain("“de”");
    expect(found["proxy"]?.text).toMatch(/^HTTPS_PROXY is not used: /);
    expect(code).toBe(0);
    await examine(["--fix"], discordSettings, folder);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("reads the record", async () => {
    const { found, code } = await examine([], { DATA_DIR: folderWith({}) });
    expect(found["record"]).toMatchObject({ outcome: "wrong" });
    expect(found["record"]?.next).toMatch(/^nongrata check /);
    expect(code).toBe(1);
  });

  it("tries the port where one is needed", async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    await once(server.listen(0), "listening");
    const { port } = server.address() as AddressInfo;
    const environment = { ...discordSettings, PLAYGROUND: "on", PORT: String(port) };
    const { found } = await examine([], environment);
    expect(found["port"]).toMatchObject({ outcome: "advice" });
    expect(found["port"]?.text).toContain(`another program listens on ${port}`);
  });

  it("ends with 2 when it is called wrongly", async () => {
    expect((await run(["doctor", "--onlin"])).code).toBe(2);
    expect((await run(["doctor", "now"])).code).toBe(2);
  });
});

describe("nongrata doctor and the store", () => {
  const installing = (folder: string, key = "0f".repeat(32)) => ({
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: "a state that nobody guesses",
    SLACK_APP_TOKEN: appToken,
    STORE_KEY: key,
    STORE_URL: `file:${join(folder, "store.db")}`,
  });

  it("does not make it, and knows it once it is there", async () => {
    const folder = folderWith({});
    const before = await examine([], installing(folder));
    expect(before.found["store"]).toMatchObject({ outcome: "ok" });
    expect(before.found["store"]?.text).toContain("is not there yet");
    expect(existsSync(join(folder, "store.db"))).toBe(false);
    expect((await run(["store", "rotate-key"], { environment: installing(folder) })).code).toBe(0);
    const after = await examine([], installing(folder));
    expect(after.found["store"]?.text).toContain("up to date, and its keys are known");
  });

  it("sees tables that are missing, and makes them with --fix", async () => {
    const folder = folderWith({ "store.db": "" });
    const before = await examine([], installing(folder));
    expect(before.found["store"]?.text).toContain("are older than this program");
    expect(before.code).toBe(1);
    const fixed = await examine(["--fix"], installing(folder));
    expect(fixed.found["store"]?.text).toContain("are now up to date");
    expect((await examine([], installing(folder))).code).toBe(0);
  });

  it("sees a folder that is not there, and asks no Postgres without --online", async () => {
    const folder = folderWith({});
    const { found } = await examine([], installing(join(folder, "gone")));
    expect(found["store"]).toMatchObject({ outcome: "wrong" });
    expect(found["store"]?.text).toContain("its folder does not exist");
    const postgres = { STORE_URL: "postgres://bot:hunter2@127.0.0.1:1/bot" };
    const away = { ...installing(folder), ...postgres };
    expect((await examine([], away)).found["store"]).toMatchObject({ outcome: "skipped" });
    const asked = await examine(["--online"], { ...away, ...nowhere });
    expect(asked.found["store"]?.text).toContain("(ECONNREFUSED): nobody listens there");
  });
});

/** A Discord that remembers its commands, those of one server too, and the address of interactions. */
async function startDiscord(changes: object = {}, inGuild: unknown[] = []) {
  const commands = new Map<string, unknown>([["guild", inGuild]]);
  const application = { id: applicationId, name: "Test", verify_key: publicKey, flags: 0 };
  const settings = { interactions_endpoint_url: null };
  const answerCommands = ({ path, method, body }: Asked): unknown => {
    const scope = path.includes("/guilds/") ? "guild" : "global";
    if (method === "PUT") commands.set(scope, asRegistered(body, scope));
    return commands.get(scope) ?? [];
  };
  const answer = (call: Asked): unknown => {
    if (call.path.includes("/users/@me/guilds")) return [{ id: guild }];
    if (!call.path.endsWith("/applications/@me")) return answerCommands(call);
    if (call.method === "PATCH") Object.assign(settings, call.body);
    return { ...application, ...settings, ...changes };
  };
  const { apiUrl, asked } = await restEndpoints((call) =>
    call.authorization === `Bot ${token}` ? { status: 200, body: answer(call) } : { status: 401 },
  );
  return { asked, environment: { ...discordSettings, DISCORD_API_URL: apiUrl } };
}

describe("nongrata doctor --online for Discord", () => {
  it("sees commands that are missing, and registers them with --fix", async () => {
    const { environment } = await startDiscord();
    const before = await examine(["--online"], environment);
    expect(before.found["discord.token"]?.text).toContain("“Test”");
    expect(before.found["discord.clock"]).toMatchObject({ outcome: "ok" });
    expect(before.found["discord.intents"]).toMatchObject({ outcome: "ok" });
    expect(before.found["discord.endpoint"]).toMatchObject({ outcome: "ok" });
    expect(before.found["discord.commands"]).toMatchObject({ outcome: "wrong" });
    expect(before.code).toBe(1);
    expect((await examine(["--online", "--fix"], environment)).code).toBe(0);
    expect((await examine(["--online"], environment)).found["discord.commands"]?.outcome).toBe(
      "ok",
    );
  });

  it("sees commands that a server has twice, and takes them away there with --fix", async () => {
    const twice = asRegistered([{ name: "total", type: 1, description: "x" }], "guild");
    const { environment } = await startDiscord({}, twice);
    const { found } = await examine(["--online"], environment);
    expect(found["discord.commands-twice"]?.text).toContain(guild);
    expect(found["discord.commands-twice"]?.next).toBe(
      `npx nongrata register --guild ${guild} --remove`,
    );
    expect((await examine(["--online", "--fix"], environment)).code).toBe(0);
  });

  it("sees an endpoint that takes the gateway's interactions, and empties it with --fix", async () => {
    const { environment, asked } = await startDiscord({
      interactions_endpoint_url: "https://old.example.org/discord/interactions",
    });
    const { found } = await examine(["--online"], environment);
    expect(found["discord.endpoint"]).toMatchObject({ outcome: "wrong" });
    expect(found["discord.endpoint"]?.text).toContain("https://old.example.org");
    await examine(["--online", "--fix"], environment);
    expect(asked.find(({ method }) => method === "PATCH")?.body).toEqual({
      interactions_endpoint_url: null,
    });
  });

  it("compares the address and the key that requests over HTTP need", async () => {
    const { environment } = await startDiscord();
    const http = {
      ...environment,
      DISCORD_MODE: "http",
      DISCORD_PUBLIC_KEY: "f".repeat(64),
      PORT: "45454",
    };
    const { found } = await examine(["--online"], http);
    expect(found["discord.endpoint"]?.text).toContain("no Interactions Endpoint URL");
    expect(found["discord.public-key"]).toMatchObject({
      outcome: "wrong",
      next: `DISCORD_PUBLIC_KEY=${publicKey}`,
    });
  });

  it("sees another application, and intents that are not needed", async () => {
    const { environment } = await startDiscord({ id: guild, flags: (1 << 19) | (1 << 15) });
    const { found, code } = await examine(["--online"], environment);
    expect(found["discord.application-id"]?.text).toContain(`expected ${guild}`);
    expect(found["discord.intents"]).toMatchObject({ outcome: "advice" });
    expect(found["discord.intents"]?.text).toContain(
      "Server Members Intent, Message Content Intent",
    );
    expect(code).toBe(1);
  });

  it("sees a token that is refused, and a Discord that is away", async () => {
    const { environment } = await startDiscord();
    const refused = await examine(["--online"], { ...environment, DISCORD_TOKEN: "a.b.c" });
    expect(refused.found["discord.token"]?.text).toContain("(401)");
    const away = await examine(["--online"], { ...discordSettings, ...nowhere });
    expect(away.found["discord.token"]?.text).toBe("Discord can’t be reached (ECONNREFUSED)");
    expect(away.code).toBe(1);
  });
});

describe("nongrata doctor --online for Slack", () => {
  async function startSlack() {
    const slack = await startStandIn();
    return { slack, environment: { ...slackSettings, SLACK_API_URL: slack.apiUrl } };
  }

  it("tries both tokens, and holds sample answers against Slack's own check", async () => {
    const { slack, environment } = await startSlack();
    const { found, code } = await examine(["--online"], environment);
    expect(found["slack.bot-token"]).toMatchObject({ outcome: "ok" });
    expect(found["slack.app-token"]).toMatchObject({ outcome: "ok" });
    expect(found["slack.clock"]).toMatchObject({ outcome: "ok" });
    expect(found["slack.blocks"]).toMatchObject({ outcome: "ok" });
    expect(slack.recording.requestsTo("blocks.validate").length).toBeGreaterThan(10);
    expect(code).toBe(0);
  });

  it("names a token that is refused, and a Slack that is away", async () => {
    const { slack, environment } = await startSlack();
    slack.world.botTokenError = "token_revoked";
    const { found, code } = await examine(["--online"], environment);
    expect(found["slack.bot-token"]?.text).toContain("(token_revoked)");
    expect(found["slack.blocks"]).toMatchObject({ outcome: "skipped" });
    expect(code).toBe(1);
    const away = await examine(["--online"], { ...slackSettings, ...nowhere });
    expect(away.found["slack.app-token"]?.text).toBe("Slack can’t be reached (ECONNREFUSED)");
  });
});

describe("PUBLIC_URL", () => {
  it("is asked with --online alone", async () => {
    const environment = { PUBLIC_URL: "http://127.0.0.1:1" };
    expect((await examine([], environment)).found["public-url"]?.outcome).toBe("skipped");
    const { found, code } = await examine(["--online"], environment);
    expect(found["public-url"]?.text).toContain("does not answer (ECONNREFUSED)");
    expect(code).toBe(1);
  });
});
