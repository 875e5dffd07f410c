/** What the running program tells from outside: alive, ready, counted; and which ports it opens for that. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, it, onTestFinished } from "vitest";
import { freePort } from "../free-port.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import { startStandIn as startSlack } from "../platforms/slack/connected.ts";
import { begin, connected, eventually, expectGoodEnd, listening } from "./program-on-discord.ts";
import { onSocket } from "./program-on-slack.ts";
import type { Program } from "./running-program.ts";
import { startProgram } from "./running-program.ts";

async function read(port: string, path: string) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const isReady = (port: string) =>
  eventually(async () => expect(await read(port, "/readyz")).toMatchObject({ status: 200 }));

const linesOf = ({ entries }: Program, event: string) =>
  entries().filter((entry) => entry["event"] === event);

describe("a program on the gateway", () => {
  it("opens no port by itself, and says so", async () => {
    const { program } = await connected();
    expect(linesOf(program, "start")).toMatchObject([
      {
        msg: "starting",
        version: expect.stringMatching(/^\d+\./),
        node: process.version,
        record: expect.stringMatching(/^\d{4}\.\d+$/),
        waves: expect.any(Number),
        platforms: ["discord: gateway"],
      },
      { level: "info", msg: expect.stringContaining("no port is open") },
    ]);
    expect(program.entries().map(({ msg }) => msg)).not.toContain("listening");
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    expect(linesOf(program, "stop").map(({ msg }) => msg)).toEqual(["stopping", "stopped"]);
  });

  it("serves its health at PORT, nothing else, and says so", async () => {
    const port = String(await freePort());
    const { program, discord } = await connected({ PORT: port, HOST: "127.0.0.1" });
    await isReady(port);
    expect(JSON.parse((await read(port, "/healthz")).text)).toEqual({ status: "alive" });
    expect((await read(port, "/metrics")).status).toBe(404);
    expect((await read(port, "/")).status).toBe(404);
    const [, line] = linesOf(program, "start");
    expect(line).toMatchObject({ level: "warn", msg: expect.stringContaining("PLAYGROUND=on") });

    discord.gateway.troubles.refuse = 503;
    discord.gateway.cut();
    await eventually(async () => {
      const { status, text } = await read(port, "/readyz");
      expect(JSON.parse(text)).toEqual({
        status: "not ready",
        checks: { record: "ready", discord: "not ready" },
      });
      expect(status).toBe(503);
    });
    expect((await read(port, "/healthz")).status).toBe(200);
    discord.gateway.troubles.refuse = undefined;
    await isReady(port);
  });

  it("counts at OPS_PORT what was asked, and nothing of what was typed", async () => {
    const port = String(await freePort());
    const { program, discord } = await connected({ OPS_PORT: port });
    await isReady(port);
    await discord.send("command-in-guild").seen;
    await discord.send("autocomplete").seen;
    discord.write("mention", { content: "<@1187654321098765432> what of Quagmirish?" });
    await eventually(() => expect(discord.messages).toHaveLength(1));
    discord.gateway.cut();
    await eventually(async () => {
      const { text } = await read(port, "/metrics");
      expect(text).toMatch(
        /^nongrata_questions_total\{platform="discord",event="command",command="expelled",outcome="answered"\} 1$/m,
      );
      expect(text).toMatch(/^nongrata_questions_total\{.*event="mention".*outcome="unknown"\} 1$/m);
      expect(text).toMatch(/^nongrata_reconnects_total\{platform="discord"\} 1$/m);
      expect(text).toMatch(
        /^nongrata_answer_seconds_count\{platform="discord",event="completion"\} 1$/m,
      );
      expect(text).toMatch(/^nongrata_acknowledgement_seconds_count\{platform="discord"\} 2$/m);
      expect(text).toMatch(/^nongrata_record_age_seconds \d+/m);
      expect(text).toMatch(
        /^nongrata_build_info\{version="[\d.]+",node="v\d+.*",record="[\d.]+"\} 1$/m,
      );
      expect(text).toMatch(/^nongrata_pictures_pending 0$/m);
      expect(text).toMatch(/^nongrata_ready\{part="discord"\} 1$/m);
      expect(text).not.toMatch(/quagmirish|germany|alice/i);
      expect(text).not.toMatch(/event="completion",command/);
    });
    const { headers } = await read(port, "/metrics");
    expect(headers.get("content-type")).toContain("text/plain");
    expect(linesOf(program, "start")[1]).toMatchObject({
      msg: expect.stringContaining("OPS_PORT"),
    });
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
  });

  it("goes on where OPS_PORT is taken, and says which setting is wrong", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await eventually(() => expect(other.listening).toBe(true));
    const { port } = other.address() as AddressInfo; // proved: it listens on a port
    const { program, discord } = await connected({ OPS_PORT: String(port) });
    await program.logs(
      `OPS_PORT: another program listens on ${port}; set OPS_PORT to a free port, or end that program.`,
    );
    await discord.send("command-in-guild").seen;
  });
});

describe("OPS_PORT", () => {
  it("is open to this machine alone, and the port for people has no metrics", async () => {
    const ops = String(await freePort());
    const { url } = await listening(await startStandIn(), { OPS_PORT: ops, HOST: "0.0.0.0" });
    await isReady(ops);
    const { port } = new URL(url);
    expect((await read(port, "/metrics")).status).toBe(404);
    expect((await read(port, "/readyz")).status).toBe(200);
    expect(await read(ops, "/metrics")).toMatchObject({ status: 200 });
    for (const address of otherAddresses())
      expect(await canConnect(address, Number(ops))).toBe(false);
  });

  it("tells which of two platforms is not ready, also when one has failed for good", async () => {
    const ops = String(await freePort());
    const [discord, slack] = [await startStandIn(), await startSlack()];
    const { program } = begin(discord, { ...onSocket(slack), OPS_PORT: ops });
    await program.logs("connected to Slack");
    await isReady(ops);
    discord.world.revoked = true;
    discord.gateway.cut();
    await eventually(async () => {
      const { status, text } = await read(ops, "/readyz");
      expect(status).toBe(503);
      expect(JSON.parse(text).checks).toEqual({
        record: "ready",
        discord: "not ready",
        slack: "ready",
      });
    });
    expect((await slack.send("slash-command").acknowledged) as object).toMatchObject({
      text: /Germany/,
    });
    await eventually(async () =>
      expect((await read(ops, "/metrics")).text).toMatch(
        /^nongrata_acknowledgement_seconds_count\{platform="slack"\} 1$/m,
      ),
    );
  });

  it("stands beside the page as well, whose questions are counted", async () => {
    const [ops, port] = [String(await freePort()), String(await freePort())];
    startProgram({ OPS_PORT: ops, PORT: port });
    await isReady(ops);
    await isReady(port);
    await read(port, "/api/ask?q=/total+nato");
    await read(port, "/?q=/expelled+atlantis");
    const { text } = await read(ops, "/metrics");
    expect(text).toMatch(/event="ask",command="total",outcome="answered"\} 1$/m);
    expect(text).toMatch(/event="page",command="expelled",outcome="unknown"\} 1$/m);
    expect((await read(port, "/metrics")).status).toBe(404);
  });
});

const otherAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);

const canConnect = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (can: boolean) => {
      socket.destroy();
      resolve(can);
    };
    socket
      .on("connect", () => end(true))
      .on("error", () => end(false))
      .on("timeout", () => end(false));
  });
