/** No mode of the program prints a secret, whole or in part, whatever goes wrong and whatever a platform sends back. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { freePort } from "../free-port.ts";
import { startStandIn as startDiscord } from "../platforms/discord/connected.ts";
import { token as discordToken } from "../platforms/discord/stand-in/world.ts";
import { startStandIn as startSlack } from "../platforms/slack/connected.ts";
import {
  appToken,
  botToken,
  clientId,
  clientSecret,
  signingSecret,
} from "../platforms/slack/stand-in/world.ts";
import { findSecretPieces, makeSecrets } from "../secret-pieces.ts";
import { callableSubcommands } from "./callable-subcommands.ts";
import { eventually } from "./program-on-discord.ts";
import { folderWith, run } from "./run-program.ts";
import type { Program } from "./running-program.ts";
import { startProgram } from "./running-program.ts";

const made = makeSecrets();
const standIns = { discordToken, botToken, appToken, signingSecret, clientSecret };

type Settings = Readonly<Record<string, string>>;
type Secrets = typeof made;

/** Everything is set, and at the finest level. */
const settingsWith = (secrets: Secrets): Settings => ({
  LOG_LEVEL: "trace",
  DISCORD_TOKEN: secrets.discordToken,
  DISCORD_APPLICATION_ID: "1187654321098765432",
  DISCORD_PUBLIC_KEY: "0123456789abcdef".repeat(4),
  SLACK_BOT_TOKEN: secrets.botToken,
  SLACK_APP_TOKEN: secrets.appToken,
  SLACK_SIGNING_SECRET: secrets.signingSecret,
  SLACK_CLIENT_ID: clientId,
  SLACK_CLIENT_SECRET: secrets.clientSecret,
  SLACK_STATE_SECRET: secrets.stateSecret,
  SLACK_CONFIG_TOKEN: secrets.configurationToken,
  STORE_KEY: secrets.storeKey,
  STORE_URL: `postgres://bot:${secrets.storePassword}@127.0.0.1:1/bot`,
  HTTPS_PROXY: `http://bot:${secrets.proxyPassword}@127.0.0.1:1`,
  PUBLIC_URL: "http://127.0.0.1:1",
});

const at = (origin: string): Settings => ({
  DISCORD_API_URL: `${origin}/api`,
  SLACK_API_URL: `${origin}/api/`,
});

const nowhere = at("http://127.0.0.1:1");

/** A platform that refuses everything, and repeats what it was sent in every place that may be printed. */
async function startEcho(status: number): Promise<Settings> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = `${request.headers.authorization} ${Buffer.concat(chunks).toString()}`;
    response.writeHead(status, {
      "content-type": "application/json",
      "x-oauth-scopes": String(request.headers.authorization),
    });
    const errors = [text, { message: text, pointer: text }];
    response.end(
      JSON.stringify({
        ok: false,
        error: text,
        message: text,
        code: 0,
        errors,
        url: text,
        name: text,
        id: text,
      }),
    );
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // proved: it listens at a port
  return at(`http://127.0.0.1:${port}`);
}

function expectNoSecret(text: string, secrets: Settings): void {
  expect(findSecretPieces(text, secrets)).toEqual([]);
}

/** In a folder of its own, where it may write. */
const runWith = (given: readonly string[], environment: Settings) =>
  run(given, { environment, folder: folderWith({}), input: "germany\n" });

/** How each subcommand is called; a new one has to be added. */
const calls: Readonly<Record<string, readonly (readonly string[])[]>> = {
  init: [
    ["--yes", "--platform", "discord", "slack"],
    ["--yes", "--platform", "slack", "--set", `SLACK_BOT_TOKEN=Bearer ${made.botToken}`],
    ["--yes", "--set", `TOKEN=${made.discordToken}`],
    ["--yes", "--set", made.discordToken],
  ],
  doctor: [[], ["--json"], ["--online"], ["--online", "--fix", "--json"]],
  ask: [["/expelled germany"], ["--format", "json", "why"]],
  verify: [[]],
  chat: [[]],
  map: [["nato"]],
  timeline: [[]],
  check: [["data"]],
  register: [[], ["--check"], ["--guild", "1176543210987654321", "--remove"]],
  invite: [[]],
  manifest: [[], ["--link"]],
  "store rotate-key": [[]],
  misses: [[], ["--json"]],
  release: [[]],
  schema: [["schemas"]],
  completion: [["bash"]],
};

it("every subcommand is called here", () => {
  expect(Object.keys(calls)).toEqual(callableSubcommands.map(({ name }) => name));
});

const servers: Readonly<Record<string, () => Promise<Settings>>> = {
  "is away": async () => nowhere,
  "refuses (401)": () => startEcho(401),
  "says that it does not (200)": () => startEcho(200),
  "is broken (500)": () => startEcho(500),
};

const networked = ["init", "doctor", "register", "release"];
const subcommandCases = Object.entries(calls).flatMap(([name, given]) =>
  Object.keys(servers)
    .slice(0, networked.includes(name) ? undefined : 1)
    .map((server) => [name, server, given] as const),
);

describe("nongrata", { timeout: 120_000 }, () => {
  it.each(subcommandCases)(
    "%s, where the platform %s, prints no secret",
    async (name, server, given) => {
      const environment = { ...settingsWith(made), ...(await servers[server]?.()) };
      const all = [["--help"], ...given].map((each) =>
        runWith([...name.split(" "), ...each], environment),
      );
      for (const { output, errors } of await Promise.all(all)) {
        expect(output + errors).not.toBe("");
        expectNoSecret(output + errors, made);
      }
    },
  );

  it.each([
    [],
    ["--help"],
    ["--version"],
    ["help", "doctor"],
    ["no-such-command"],
    ["--no-such-option"],
  ])("with the arguments %j prints no secret", async (...given) => {
    const environment = { ...settingsWith(made), SLACK_MODE: "off", DISCORD_MODE: "off" };
    const { output, errors } = await run(given, { environment, input: "germany\n" });
    expectNoSecret(output + errors, made);
  });

  it.each(["start", "doctor", "release", "register", "misses", "store rotate-key", "ask germany"])(
    "%s prints no secret where each setting is wrong in a way of its own",
    async (call) => {
      const right = settingsWith(made);
      const ways = [
        (value: string) => `"${value}"`,
        (value: string) => `${value.slice(0, 12)} ${value.slice(12)}`,
        (value: string) => `Bot ${value}`,
        (value: string) => `https://bot:${value}@example.org/${value}`,
      ];
      for (const way of ways) {
        const wrong = Object.fromEntries(
          Object.entries(right).map(([name, value]) => [name, way(value)]),
        );
        const file = Object.entries(wrong).map(
          ([name, value]) => `${name}=${value}\n${name} ${value}\n`,
        );
        // In .env quotation marks are right, and nothing is to start.
        const folder = folderWith({ ".env": `${file.join("")}PORT=none\n` });
        const given = call === "start" ? [] : call.split(" ");
        const arounds = [{ folder }, { environment: wrong }];
        for (const { output, errors } of await Promise.all(arounds.map((each) => run(given, each))))
          expectNoSecret(output + errors, made);
      }
    },
  );
});

const slackModes: Readonly<Record<string, Settings>> = {
  socket: {
    SLACK_MODE: "socket",
    SLACK_CLIENT_ID: "",
    SLACK_CLIENT_SECRET: "",
    SLACK_STATE_SECRET: "",
  },
  http: {
    SLACK_MODE: "http",
    SLACK_CLIENT_ID: "",
    SLACK_CLIENT_SECRET: "",
    SLACK_STATE_SECRET: "",
  },
  "http, in many workspaces": { SLACK_MODE: "http", SLACK_BOT_TOKEN: "" },
  off: { SLACK_MODE: "off" },
};

/** Ended by itself, or not: then it is told to. */
async function end(program: Program): Promise<string> {
  program.child.kill("SIGTERM");
  await program.ended;
  return program.output() + program.errors();
}

describe("the bot", { timeout: 120_000 }, () => {
  const modes = [
    ["gateway", "off"],
    ["http", "off"],
    ["off", "socket"],
    ["off", "http"],
    ["gateway", "http, in many workspaces"],
  ] as const;
  const cases = modes.flatMap(([discord, slack]) =>
    Object.keys(servers).map((server) => [discord, slack, server] as const),
  );

  it.each(cases)(
    "on Discord (%s) and Slack (%s), where the platform %s, prints no secret",
    async (discord, slack, server) => {
      const program = startProgram({
        ...settingsWith(made),
        ...(await servers[server]?.()),
        DISCORD_MODE: discord,
        ...slackModes[slack],
        HOST: "127.0.0.1",
        PORT: String(await freePort()),
      });
      const hasFailed = /"level":"(?:warn|error)"|401|invalid|refused/;
      const isOver = program.ended.then(() => true);
      const isQuiet = discord !== "gateway" && slack !== "socket";
      const isTold = isQuiet
        ? program.logs("listening").catch(() => undefined)
        : eventually(() => expect(program.output() + program.errors()).toMatch(hasFailed));
      await Promise.race([isOver, isTold]);
      const text = await end(program);
      expect(text).not.toBe("");
      expectNoSecret(text, made);
    },
  );

  it("prints no secret while it answers at every door, nor when its tokens are revoked", async () => {
    const [discord, slack] = await Promise.all([startDiscord(), startSlack()]);
    const secrets = { ...made, ...standIns };
    const port = String(await freePort());
    const program = startProgram({
      ...settingsWith(secrets),
      ...slackModes["socket"],
      DISCORD_API_URL: discord.apiUrl,
      SLACK_API_URL: slack.apiUrl,
      PLAYGROUND: "on",
      HOST: "127.0.0.1",
      PORT: port,
      OPS_PORT: String(await freePort()),
    });
    await program.logs("connected to Discord");
    await program.logs("connected to Slack");
    await discord.send("command-in-guild").seen;
    await slack.send("slash-command").acknowledged;
    const pages = ["/", "/?q=/map", "/api/ask?q=germany", "/healthz", "/slack/install", "/nowhere"];
    const answers = pages.map((path) => fetch(`http://127.0.0.1:${port}${path}`));
    const texts = await Promise.all(answers.map(async (each) => (await each).text()));
    expectNoSecret(texts.join(""), secrets);
    slack.world.botTokenError = "token_revoked";
    discord.world.revoked = true;
    discord.gateway.cut();
    await eventually(() => expect(program.errors()).toContain("DISCORD_TOKEN"));
    expectNoSecret(await end(program), secrets);
  });
});
