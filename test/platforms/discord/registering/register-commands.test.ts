/** Commands are compared, written in one call, and registered at the start until it goes well. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeclaredCommand } from "../../../../src/platforms/discord/registering/command-definitions.ts";
import { declareCommands } from "../../../../src/platforms/discord/registering/command-definitions.ts";
import { diffCommands } from "../../../../src/platforms/discord/registering/command-diff.ts";
import {
  compareCommands,
  registerCommands,
  registerInBackground,
} from "../../../../src/platforms/discord/registering/register-commands.ts";
import { bot } from "../../../real-book.ts";
import { keptLog } from "../../../recording-log.ts";
import { startStandIn } from "../connected.ts";
import type { Answer } from "../rest-endpoints.ts";
import { asRegistered, restEndpoints } from "../rest-endpoints.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { applicationId, token } from "../stand-in/world.ts";

const commands = declareCommands(bot);
const [expelled, total, ...others] = commands;
if (expelled?.type !== 1 || total?.type !== 1) throw new Error("the catalogue has changed");

const registry = { applicationId: "123456789012345678", token: "a.b.c" };

describe("the differences", () => {
  it("are none between what is declared and what Discord makes of it, in any order", () => {
    expect(diffCommands(commands, asRegistered(commands))).toEqual([]);
    expect(diffCommands(commands, asRegistered(commands).reverse())).toEqual([]);
    const types = { integration_types: [1, 0], contexts: [2, 1, 0] };
    const turned = commands.map((command) => ({ ...command, ...types }));
    expect(diffCommands(commands, asRegistered(turned))).toEqual([]);
  });

  it("are what is missing, what is too much, and what is another", () => {
    const old = { ...total, name: "old" };
    const changed: DeclaredCommand = { ...expelled, description: "Another" };
    expect(diffCommands(commands, asRegistered([changed, ...others, old]))).toEqual([
      { mark: "~", command: "/expelled", parts: [{ kind: "field", name: "description" }] },
      { mark: "+", command: "/total", parts: [] },
      { mark: "-", command: "/old", parts: [] },
    ]);
  });

  it("name the option that has changed, or the list where they are others", () => {
    const [first, ...rest] = expelled.options;
    const differences = (options: readonly object[]) =>
      diffCommands([expelled], asRegistered([{ ...expelled, options }]))[0]?.parts;
    expect(differences([{ ...first, max_length: 1 }, ...rest])).toEqual([
      { kind: "option", name: first?.name },
    ]);
    expect(differences([{ ...first, required: true }, ...rest])).toHaveLength(1);
    expect(differences([{ ...first, required: false, choices: [] }, ...rest])).toBeUndefined();
    expect(differences(rest)).toEqual([{ kind: "field", name: "options" }]);
    expect(differences([...rest, first ?? {}])).toEqual([{ kind: "field", name: "options" }]);
  });

  it.each([
    ["contexts", [0]],
    ["integration_types", [0]],
    ["default_member_permissions", "8"],
    ["nsfw", true],
    ["description_localizations", { de: "Anders" }],
  ])("see %s", (field, value) => {
    const found = asRegistered([{ ...expelled, [field]: value }]);
    expect(diffCommands([expelled], found)).toMatchObject([{ parts: [{ name: field }] }]);
  });

  it("tell a command of one kind from one of another by the same name", () => {
    const menu = { name: "total", type: 3 };
    expect(diffCommands([total], asRegistered([total, menu]))).toEqual([
      { mark: "-", command: "total", parts: [] },
    ]);
  });
});

describe("registering", () => {
  it("writes all in one call where something differs, and then nothing any more", async () => {
    let registered: unknown[] = [];
    const { apiUrl, asked } = await restEndpoints(({ method, body }) => {
      if (method === "PUT") registered = asRegistered(body);
      return { status: 200, body: registered };
    });
    const first = await registerCommands({ ...registry, apiUrl }, commands);
    expect(first).toMatchObject({
      kind: "written",
      differences: commands.map(() => ({ mark: "+" })),
    });
    const second = await registerCommands({ ...registry, apiUrl }, commands);
    expect(second).toEqual({ kind: "compared", differences: [], others: [] });
    const path = `/api/v10/applications/${registry.applicationId}/commands`;
    expect(asked.map((call) => `${call.method} ${call.path}`)).toEqual([
      `GET ${path}?with_localizations=true`,
      `PUT ${path}`,
      `GET ${path}?with_localizations=true`,
    ]);
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(
      new Set(["Bot a.b.c"]),
    );
    expect(asked[1]?.body).toEqual(commands);
  });

  /** As Discord lists them: https://discord.com/developers/docs/interactions/application-commands#entry-point-commands */
  const launch = { name: "launch", type: 4, handler: 2, description: "", contexts: [0, 1, 2] };
  const foreign = [
    launch,
    { name: "old", type: 1, description: "of another program", options: [] },
    { name: "total", type: 3, description: "" },
    { name: "Report", type: 2, description: "", name_localizations: { de: "Melden" } },
  ];

  it.each([
    ["the entry point of Activities", [launch]],
    ["those of others", foreign],
    ["none but its own", []],
  ])("keeps %s, at the start and when its own are removed", async (_what, others) => {
    const discord = await startStandIn();
    const target = { ...registry, applicationId, token, apiUrl: discord.apiUrl };
    discord.commands.put("", others);
    const [before, ids] = [discord.commands.get(), idsIn(discord)];
    expect(await compareCommands(target, commands)).toMatchObject({
      differences: commands.map(() => ({ mark: "+" })),
    });
    expect(discord.commands.get()).toEqual(before);
    const written = await registerCommands(target, commands);
    expect(written).toMatchObject({ kind: "written", others });
    expect(discord.commands.get()).toHaveLength(commands.length + others.length);
    expect(discord.commands.get()).toMatchObject([...commands, ...others]);
    expect(idsIn(discord)).toEqual(expect.arrayContaining([...ids]));
    expect(await registerCommands(target, commands)).toMatchObject({ differences: [] });
    const removed = await registerCommands(target, commands, { shouldRemove: true });
    expect(removed).toMatchObject({
      kind: "written",
      differences: commands.map(() => ({ mark: "-" })),
    });
    expect(discord.commands.get()).toHaveLength(others.length);
    expect(discord.commands.get()).toMatchObject(others);
    expect(idsIn(discord)).toEqual(ids);
    const again = await registerCommands(target, commands, { shouldRemove: true });
    expect(again).toMatchObject({ kind: "compared", differences: [], others });
  });

  it("keeps what others registered in one server", async () => {
    const discord = await startStandIn();
    const guild = "876543210987654321";
    const target = { ...registry, applicationId, token, apiUrl: discord.apiUrl, guild };
    const [, ...others] = foreign;
    discord.commands.put(guild, others);
    expect(await registerCommands(target, commands)).toMatchObject({ kind: "written" });
    expect(discord.commands.get(guild)).toHaveLength(commands.length + others.length);
    const removed = await registerCommands(target, commands, { shouldRemove: true });
    expect(removed).toMatchObject({ kind: "written" });
    expect(discord.commands.get(guild)).toMatchObject(others);
  });

  function idsIn({ commands: registered }: StandIn): readonly unknown[] {
    return registered.get().map(({ id }) => id);
  }

  it("writes to one server what belongs to one", async () => {
    let registered: unknown[] = [];
    const { apiUrl, asked } = await restEndpoints(({ method, body }) => {
      if (method === "PUT") registered = asRegistered(body, "guild");
      return { status: 200, body: registered };
    });
    const ofServer = { ...registry, apiUrl, guild: "876543210987654321" };
    expect(await registerCommands(ofServer, commands)).toMatchObject({ kind: "written" });
    expect(asked[1]?.path).toContain("/guilds/876543210987654321/commands");
    expect(JSON.stringify(asked[1]?.body)).not.toMatch(/contexts|integration_types/);
    expect(await compareCommands(ofServer, commands)).toEqual({
      kind: "compared",
      differences: [],
      others: [],
    });
  });

  it.each<[string, Answer | undefined, object]>([
    ["a token that is unknown", { status: 401 }, { kind: "unauthorised" }],
    [
      "another's application",
      { status: 403, body: { message: "Missing Access", code: 50001 } },
      { kind: "refused", status: 403, reason: "Missing Access" },
    ],
    [
      "a limit",
      { status: 429, retryAfter: 7 },
      { kind: "unreachable", reason: "429", retryAfterSeconds: 7 },
    ],
    ["a bad day", { status: 503, body: "no" }, { kind: "unreachable", reason: "503" }],
    ["a cut connection", undefined, { kind: "unreachable", reason: "ECONNRESET" }],
    ["somebody else", { status: 200, body: { hello: "world" } }, { kind: "unreachable" }],
    ["no JSON", { status: 200 }, { kind: "unreachable" }],
  ])("tells of %s, and writes nothing", async (_what, answer, registration) => {
    const { apiUrl, asked } = await restEndpoints(() => answer);
    expect(await registerCommands({ ...registry, apiUrl }, commands)).toMatchObject(registration);
    expect(asked.map(({ method }) => method)).toEqual(["GET"]);
  });
});

/** As Node's, over the global timers, which alone can be replaced by fake ones. */
vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number, value: unknown, { signal }: { readonly signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms, value);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
}));

describe("at the start", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    // The longest that chance makes of a wait.
    vi.spyOn(Math, "random").mockReturnValue(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  async function kept(answers: readonly (Answer | undefined)[] | "never") {
    const left = answers === "never" ? ["never" as const] : [...answers];
    const { apiUrl, asked, cut } = await restEndpoints(({ method, body }) =>
      method === "PUT" ? { status: 200, body: asRegistered(body) } : left.shift(),
    );
    const { log, entries } = keptLog();
    const running = registerInBackground({ registry: { ...registry, apiUrl }, commands, log });
    return { running, asked, cut, entries };
  }

  it("tries until Discord is there, each time later, and as late as it asks", async () => {
    const fine = { status: 200, body: [] };
    const late = { status: 429, retryAfter: 100 };
    const { asked, running } = await kept([{ status: 503 }, undefined, late, fine]);
    for (const [count, seconds] of [
      [1, 2],
      [2, 8],
      [3, 100],
    ] as const) {
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
      expect(asked).toHaveLength(count);
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(asked).toHaveLength(count);
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.waitFor(() => expect(asked.at(-1)?.method).toBe("PUT"));
    await running.stop();
  });

  it("waits a day at most, and never not at all", async () => {
    const { asked, running } = await kept([{ status: 429, retryAfter: 1e12 }]);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000 - 1);
    expect(asked).toHaveLength(1);
    await running.stop();
  });

  it("fails for an unknown token, in a line that names the setting", async () => {
    const { running } = await kept([{ status: 401 }]);
    expect(await running.failure).toMatch(/^DISCORD_TOKEN: [^\n]+$/);
  });

  it("goes on without, when it may not, and says so", async () => {
    const { asked, entries } = await kept([{ status: 403, body: { message: "Missing Access" } }]);
    await vi.waitFor(() => expect(entries.at(-1)?.message).toContain("Missing Access"));
    expect(vi.getTimerCount()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it("stops trying when the bot ends", async () => {
    const { running, asked } = await kept([{ status: 503 }]);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await running.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it("leaves no call open when the bot ends", async () => {
    const { running, asked, entries, cut } = await kept("never");
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await running.stop();
    await cut;
    expect(entries).toEqual([]);
  });
});
