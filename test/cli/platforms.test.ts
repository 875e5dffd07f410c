import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { freePort } from "../free-port.ts";
import { asRegistered, restEndpoints } from "../platforms/discord/rest-endpoints.ts";
import { makeSigner } from "../platforms/discord/stand-in/sign.ts";
import { run } from "./run-program.ts";
import type { Program } from "./running-program.ts";
import { patience, startProgram } from "./running-program.ts";

const { publicKey, headers: signed } = makeSigner();
const token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.secret.secret";
const host = "127.0.0.1";

const discord = {
  DISCORD_MODE: "http",
  DISCORD_TOKEN: token,
  DISCORD_APPLICATION_ID: "123456789012345678",
  DISCORD_PUBLIC_KEY: publicKey,
  DISCORD_REGISTER: "off",
  HOST: host,
};

/** The bot over HTTP, when it takes requests. */
async function serving(environment: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const program = startProgram({ ...discord, PORT: String(port), ...environment });
  await program.logs("listening");
  const post = async (body: string, headers = signed(body)) => {
    const url = `http://${host}:${port}/discord/interactions`;
    const sent = new Headers();
    for (const [name, value] of Object.entries(headers)) sent.set(name, String(value));
    const response = await fetch(url, { method: "POST", body, headers: sent });
    return { status: response.status, text: await response.text() };
  };
  return { program, port, post };
}

function expectNoSecret({ output, errors }: Pick<Program, "output" | "errors">) {
  expect(output() + errors()).not.toContain("secret");
}

const command = JSON.stringify({
  type: 2,
  id: "1",
  application_id: discord.DISCORD_APPLICATION_ID,
  token: "secret-of-an-interaction",
  data: {
    id: "2",
    name: "expelled",
    type: 1,
    options: [{ name: "who", type: 3, value: "secretly" }],
  },
  user: { id: "3", username: "secretary" },
  locale: "en-GB",
  channel_id: "4",
});

describe("the bot over HTTP", () => {
  it("answers what is signed, refuses what isn't, and ends with 0 when told to", async () => {
    const { program, post } = await serving();
    expect(await post('{"type":1}')).toEqual({ status: 200, text: '{"type":1}' });
    const answered = await post(command);
    expect(answered.status).toBe(200);
    expect(JSON.parse(answered.text).type).toBe(4);
    expect((await post(command, signed("other"))).status).toBe(401);
    program.child.kill("SIGTERM");
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.errors()).toBe("");
    expect(program.entries()).toContainEqual(expect.objectContaining({ event: "command" }));
    expectNoSecret(program);
  });

  it("registers the commands at its start, and again only when they differ", async () => {
    let registered: unknown[] = [];
    const { apiUrl, asked } = await restEndpoints(({ method, body }) => {
      if (method === "PUT") registered = asRegistered(body);
      return { status: 200, body: registered };
    });
    for (const methods of [
      ["GET", "PUT"],
      ["GET", "PUT", "GET"],
    ]) {
      const { program } = await serving({ DISCORD_REGISTER: "on", DISCORD_API_URL: apiUrl });
      await program.logs("the commands are registered");
      program.child.kill("SIGTERM");
      expect((await program.ended).code).toBe(0);
      expect(asked.map(({ method }) => method)).toEqual(methods);
      expectNoSecret(program);
    }
  });

  it("answers while Discord can't be asked which commands are registered", async () => {
    const { apiUrl } = await restEndpoints(() => ({ status: 503 }));
    const { program, post } = await serving({ DISCORD_REGISTER: "on", DISCORD_API_URL: apiUrl });
    await vi.waitFor(() => expect(program.output()).toContain("503"), patience);
    expect((await post(command)).status).toBe(200);
    program.child.kill("SIGTERM");
    expect((await program.ended).code).toBe(0);
  });
});

describe("the end", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "comes with 0 at %s, also while a call hangs",
    async (signal) => {
      const { apiUrl, cut } = await restEndpoints(() => "never");
      const { program } = await serving({ DISCORD_REGISTER: "on", DISCORD_API_URL: apiUrl });
      program.child.kill(signal);
      await cut;
      expect(await program.ended).toEqual({ code: 0, signal: null });
      expect(program.errors()).toBe("");
    },
  );

  it.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)(
    "comes at once at the second signal (%s), whatever is in flight",
    async (signal, code) => {
      const { program, port } = await serving();
      const socket = connect(port, host);
      onTestFinished(() => void socket.destroy());
      const head = "POST /discord/interactions HTTP/1.1\r\nhost: x\r\ncontent-length:";
      socket.write(`${head} 0\r\n\r\n${head} 9\r\n\r\nhalf`);
      // The first is answered: the half of the second has come as well.
      expect(String(await once(socket, "data"))).toMatch(/^HTTP\/1\.1 401 /);
      program.child.kill("SIGTERM");
      // It listens no more, and waits for the other half.
      const isClosing = () => expect(reachable(port)).resolves.toBe(false);
      await vi.waitFor(isClosing, patience);
      program.child.kill(signal);
      expect(await program.ended).toEqual({ code, signal: null });
    },
  );
});

async function reachable(port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe("what can't run", () => {
  it("says that PORT is taken in one line, and ends with 1", async () => {
    const other = createServer();
    await once(other.listen(0, host), "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await run([], { environment: { ...discord, PORT: String(port) } });
    expect(errors).toMatch(new RegExp(`^PORT: .*${port}.*\n$`));
    expect(code).toBe(1);
  });

  it("says that DISCORD_TOKEN is unknown in one line, and ends with 1", async () => {
    const { apiUrl } = await restEndpoints(() => ({ status: 401, body: { message: "401" } }));
    const port = String(await freePort());
    const settings = { DISCORD_REGISTER: "on", DISCORD_API_URL: apiUrl, PORT: port };
    const { code, errors, output } = await run([], { environment: { ...discord, ...settings } });
    expect(errors).toMatch(/^DISCORD_TOKEN: .*\n$/);
    expect(code).toBe(1);
    expect(output + errors).not.toContain("secret");
  });

  it("names every wrong setting at once", async () => {
    const wrong = { DISCORD_PUBLIC_KEY: "", PORT: "0", LOG_LEVEL: "loud", DISCORD_TOKEN: "secret" };
    const { code, output, errors } = await run([], { environment: { ...discord, ...wrong } });
    const named = [...errors.matchAll(/^ {2}(\w+): found/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(["DISCORD_PUBLIC_KEY", "DISCORD_TOKEN", "LOG_LEVEL", "PORT"]);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).not.toContain("secret");
  });

  it("is not run when Discord is off: the conversation is", async () => {
    const environment = { ...discord, DISCORD_MODE: "off" };
    const { code, output } = await run([], { environment, input: "/help\n" });
    expect(output).toContain("What can be asked");
    expect(code).toBe(0);
  });
});
