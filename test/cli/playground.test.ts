import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { freePort } from "../free-port.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import { connected, listening, titleOf } from "./program-on-discord.ts";
import { run } from "./run-program.ts";
import { patience, startProgram } from "./running-program.ts";

/** What the program has said of where the page is. */
const addressIn = (message: string): string => /http:\/\/\S+:\d+\//.exec(message)?.[0] ?? "";

async function playground(environment: Readonly<Record<string, string>> = {}) {
  const program = startProgram(environment);
  const address = await vi.waitFor(() => {
    expect(addressIn(program.output())).not.toBe("");
    return addressIn(program.output());
  }, patience);
  return { program, address };
}

describe("nongrata where nothing is set", () => {
  it("serves the page at PORT, on this machine only, says where, and ends when told", async () => {
    const port = String(await freePort());
    const { program, address } = await playground({ PORT: port });
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    expect(await (await fetch(`${address}?q=/total+nato`)).text()).toContain("121 by its members");
    expect(program.errors()).toMatch(/Discord.*Slack.*\.env/);
    program.child.kill("SIGTERM");
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  it("shows pictures, and tells Slack's payload where this machine has them", async () => {
    const port = String(await freePort());
    const { program, address } = await playground({ PORT: port });
    const told = await (await fetch(`${address}api/ask?q=/map&format=slack`)).text();
    const [picture = ""] = /http:[^"]*\/pictures\/[\w-]{27}\.png/.exec(told) ?? [];
    expect(new URL(picture).origin).toBe(`http://127.0.0.1:${port}`);
    const response = await fetch(picture);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
    program.child.kill("SIGTERM");
    expect(await program.ended).toEqual({ code: 0, signal: null });
  });

  it("tells Slack's payload of PUBLIC_URL where one is set", async () => {
    const { address } = await playground({
      PORT: String(await freePort()),
      PUBLIC_URL: "https://bot.example/",
    });
    const told = await (await fetch(`${address}api/ask?q=/map&format=slack`)).text();
    expect(told).toMatch(/"https:\/\/bot\.example\/pictures\/[\w-]{27}\.png"/);
  });

  it("takes the next free port where none is set, and the system's own last", async () => {
    const taken = createServer();
    taken.on("error", () => undefined);
    taken.listen(3000, "127.0.0.1");
    onTestFinished(() => void taken.close());
    const { program, address } = await playground();
    expect(address).not.toBe("http://127.0.0.1:3000/");
    expect(program.output()).toContain("Port 3000 is taken");
    expect((await fetch(address)).status).toBe(200);
  });

  it("says clearly that the port that was set is taken", async () => {
    const taken = createServer();
    await once(taken.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void taken.close());
    const port = Object(taken.address()).port;
    const program = startProgram({ PORT: String(port) });
    expect((await program.ended).code).toBe(1);
    expect(program.errors()).toContain(`PORT: another program listens on ${port}`);
  });

  it("serves it also beside a pipe that nobody writes to", async () => {
    const port = String(await freePort());
    const silence = vi.waitFor(
      async () => expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200),
      patience,
    );
    const around = { environment: { PORT: port }, door: "main", silence } as const;
    const answered = run([], { ...around, input: "/expelled germany\n" });
    await silence;
    const { code, output, errors } = await answered;
    expect(output).toMatch(/^4 Russian diplomats expelled by Germany\n/);
    expect(errors).toContain(`http://127.0.0.1:${port}/`);
    expect(code).toBe(0);
  });
});

describe("PLAYGROUND", () => {
  it("on serves the page beside a platform, by either way in", async () => {
    const discord = await startStandIn();
    const { program, url } = await listening(discord, { PLAYGROUND: "on" });
    const { seen } = await discord.sendTo(url, "command-in-guild");
    expect(titleOf(await seen)).toContain("Germany");
    expect((await fetch(new URL("/?q=/help", url))).status).toBe(200);
    const told = await (await fetch(new URL("/api/ask?q=/map&format=slack", url))).text();
    const [picture = ""] = /\/pictures\/[\w-]+\.png/.exec(told) ?? [];
    expect((await fetch(new URL(picture, url))).headers.get("content-type")).toBe("image/png");
    program.child.kill("SIGTERM");
    expect(await program.ended).toEqual({ code: 0, signal: null });
    const port = String(await freePort());
    const beside = await connected({ PLAYGROUND: "on", PORT: port, HOST: "127.0.0.1" }, discord);
    await beside.program.logs("listening");
    expect((await fetch(`http://127.0.0.1:${port}/api`)).status).toBe(200);
  });

  it("off leaves the conversation", async () => {
    const program = startProgram({ PLAYGROUND: "off" });
    expect((await program.ended).code).toBe(0);
    expect(addressIn(program.output() + program.errors())).toBe("");
  });

  it("is on or off", async () => {
    const { code, errors } = await run([], { environment: { PLAYGROUND: "perhaps" } });
    expect(errors).toContain('PLAYGROUND: found "perhaps"; expected on or off');
    expect(code).toBe(1);
  });
});
