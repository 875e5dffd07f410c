import { describe, expect, it } from "vitest";
import { asRegistered, restEndpoints } from "../platforms/discord/rest-endpoints.ts";
import { folderWith, run } from "./run-program.ts";

const application = {
  DISCORD_TOKEN: "a.secret.c",
  DISCORD_APPLICATION_ID: "123456789012345678",
};

/** A Discord that remembers what is registered with it. */
async function discord(registered: unknown[] = []) {
  const store = new Map<string, unknown[]>();
  const { apiUrl, asked } = await restEndpoints(({ method, path, body }) => {
    const [place = ""] = path.split("?");
    const scope = place.includes("/guilds/") ? "guild" : "global";
    if (method === "PUT") store.set(place, asRegistered(body, scope));
    return { status: 200, body: store.get(place) ?? registered };
  });
  const environment = { ...application, DISCORD_API_URL: apiUrl };
  return { asked, register: (...given: string[]) => run(["register", ...given], { environment }) };
}

describe("nongrata register", () => {
  it("says what it adds, changes and leaves as it is, and does it once", async () => {
    const old = { name: "old", type: 1, description: "x" };
    const total = { name: "total", type: 1, description: "Another" };
    const { register, asked } = await discord(asRegistered([old, total]));
    const { code, output, errors } = await register();
    expect(output.trimEnd().split("\n")).toEqual([
      "+ /expelled",
      "~ /total: description, integration_types, contexts, options",
      "+ /quote",
      "+ /waves",
      "+ /sources",
      "+ /map",
      "+ /timeline",
      "+ /verify",
      "+ /help",
      "+ Look up in this message",
      "+ Check figures in this message",
      "= /old: not one of the bot’s commands, so it stays as it is",
    ]);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    const nothing =
      "nothing to change\n= /old: not one of the bot’s commands, so it stays as it is\n";
    expect(await register()).toEqual({ code: 0, output: nothing, errors: "" });
    expect(asked.map(({ method }) => method)).toEqual(["GET", "PUT", "GET"]);
  });

  it("--check writes nothing, and ends with 1 when something differs", async () => {
    const { register, asked } = await discord();
    const { code, output } = await register("--check");
    expect(output.split("\n").slice(0, 2)).toEqual(["would add /expelled", "would add /total"]);
    expect(output).not.toMatch(/^[+~-] /m);
    expect(code).toBe(1);
    expect(asked.map(({ method }) => method)).toEqual(["GET"]);
    await register();
    expect(await register("--check")).toMatchObject({ code: 0, output: "nothing to change\n" });
  });

  it("--remove --check says what would be removed", async () => {
    const { register } = await discord();
    await register();
    const { code, output } = await register("--remove", "--check");
    expect(output).toMatch(/^would remove \/expelled$/m);
    expect(code).toBe(1);
  });

  it("--guild does it in one server, --remove takes all away", async () => {
    const { register, asked } = await discord();
    const there = ["--guild", "876543210987654321"];
    expect((await register(...there)).output).toContain("+ /expelled\n");
    expect((await register(...there)).output).toBe("nothing to change\n");
    expect((await register(...there, "--remove")).output).toContain("- /expelled\n");
    expect((await register(...there, "--remove")).output).toBe("nothing to change\n");
    expect(asked.every(({ path }) => path.includes("/guilds/876543210987654321/"))).toBe(true);
  });

  it.each([
    [401, /^DISCORD_TOKEN: .*\n$/],
    [403, /^[^?]*\(403, Missing Access\)[^?]*\n$/],
    [503, /\(503\)/],
  ])("says what %i means, and ends with 1", async (status, message) => {
    const { apiUrl } = await restEndpoints(() => ({ status, body: { message: "Missing Access" } }));
    const environment = { ...application, DISCORD_API_URL: apiUrl };
    const { code, output, errors } = await run(["register"], { environment });
    expect(errors).toMatch(message);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).not.toContain("secret");
  });

  it("names the settings that it misses, or that are wrong; Slack's are none of its business", async () => {
    const none = await run(["register"]);
    expect(none.errors).toMatch(/^[^\n]*DISCORD_TOKEN and DISCORD_APPLICATION_ID[^\n]*\n$/);
    expect(none.code).toBe(1);
    const environment = { DISCORD_TOKEN: "secret", SLACK_BOT_TOKEN: "x" };
    const wrong = await run(["register"], { environment });
    expect(wrong.errors).toMatch(/DISCORD_TOKEN: found 6 characters/);
    expect(wrong.errors).toMatch(/DISCORD_APPLICATION_ID: found nothing/);
    expect(wrong.errors).not.toMatch(/SLACK|secret/);
    expect(wrong.code).toBe(1);
  });

  it("ends with 2 when it is called wrongly", async () => {
    expect(await run(["register", "--guild", "my server"])).toMatchObject({ code: 2, output: "" });
    expect(await run(["register", "--guild"])).toMatchObject({ code: 2 });
    expect(await run(["register", "now"])).toMatchObject({ code: 2 });
  });
});

describe("nongrata invite", () => {
  const links = async (environment: Readonly<Record<string, string>>) => {
    const { output, errors, code } = await run(["invite"], { environment });
    expect({ errors, code }).toEqual({ errors: "", code: 0 });
    const found = [...output.matchAll(/https:\S+/g)].map(([link]) => new URL(link));
    return found.map(({ origin, pathname, searchParams }) => ({
      page: origin + pathname,
      ...Object.fromEntries(searchParams),
    }));
  };
  const { DISCORD_APPLICATION_ID: client_id } = application;
  const page = "https://discord.com/oauth2/authorize";
  const toPerson = { page, client_id, integration_type: "1", scope: "applications.commands" };

  it("makes the links of the application's ID alone, with the least permissions", async () => {
    const toServer = {
      page,
      client_id,
      integration_type: "0",
      scope: "bot applications.commands",
      permissions: "274878024704",
    };
    const environment = { DISCORD_APPLICATION_ID: client_id };
    expect(await links(environment)).toEqual([toServer, toPerson]);
  });

  it("asks for no membership over HTTP, where no mention is heard", async () => {
    const environment = { DISCORD_APPLICATION_ID: client_id, DISCORD_MODE: "http" };
    expect(await links(environment)).toEqual([{ ...toPerson, integration_type: "0" }, toPerson]);
  });

  it("says which setting it misses, or which is wrong", async () => {
    expect(await run(["invite"])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/DISCORD_APPLICATION_ID/),
    });
    const folder = folderWith({ ".env": "DISCORD_APPLICATION_ID=12" });
    const wrong = await run(["invite"], { folder });
    expect(wrong).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/DISCORD_APPLICATION_ID: found "12"/),
    });
  });
});
