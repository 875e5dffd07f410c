/** The files for compose and systemd, held against the program: commands, names of settings, ports, what is forbidden. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { expectSettings, maxShutdown } from "./expect-settings.ts";
import { environmentOf, lastWords, readDockerfile } from "./read-dockerfile.ts";

const image = readDockerfile(readFileSync("Dockerfile", "utf8")).at(-1);
const procfile = readFileSync("Procfile", "utf8");
const [, command = ""] = /^web: exec (.*)$/m.exec(procfile) ?? [];

const readSecret = /^\$\{(\w+):\?[^}]+\}$/;

describe("deploy/compose.yaml", () => {
  const service = z.object({
    image: z.string(),
    build: z.string().optional(),
    env_file: z.string().optional(),
    environment: z.record(z.string(), z.string()),
    ports: z.array(z.string()).optional(),
    networks: z.array(z.string()),
    depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
    healthcheck: z.object({ test: z.array(z.string()) }).optional(),
    stop_grace_period: z.string(),
    read_only: z.boolean(),
    tmpfs: z.array(z.string()),
    cap_drop: z.array(z.string()),
    security_opt: z.array(z.string()),
  });
  const { services } = z
    .object({ services: z.object({ bot: service, postgres: service }) })
    .parse(parse(readFileSync("deploy/compose.yaml", "utf8")));
  const { bot, postgres } = services;

  it("builds the image, whose command and user it leaves alone", () => {
    expect(bot).toMatchObject({ build: "..", env_file: ".env" });
    expect(
      Object.keys(parse(readFileSync("deploy/compose.yaml", "utf8")).services.bot),
    ).not.toEqual(expect.arrayContaining(["command", "user", "privileged"]));
  });

  it("sets what are settings, and has no password in it", () => {
    const { STORE_URL: url = "", ...others } = bot.environment;
    expectSettings({ ...others, STORE_URL: url.replace(/\$\{[^}]+\}/, "hidden") });
    const { username, hostname, pathname } = new URL(url.replace(/\$\{[^}]+\}/, "hidden"));
    const { POSTGRES_USER, POSTGRES_DB, POSTGRES_PASSWORD = "" } = postgres.environment;
    expect([username, hostname, pathname]).toEqual([POSTGRES_USER, "postgres", `/${POSTGRES_DB}`]);
    expect(readSecret.exec(POSTGRES_PASSWORD)?.[1]).toBe("POSTGRES_PASSWORD");
    expect(url).toContain(POSTGRES_PASSWORD);
  });

  it("has the image's ports and host also where the .env has lines for them without a value", () => {
    const [exposed] = lastWords(image, "EXPOSE");
    expect(bot.environment).toMatchObject({ ...environmentOf(image), PORT: exposed });
  });

  it("publishes the image's port to this machine alone, and that of the metrics not at all", () => {
    const [exposed] = lastWords(image, "EXPOSE");
    expect(bot.ports).toEqual([`127.0.0.1:${exposed}:${exposed}`]);
    expect(postgres.ports).toBeUndefined();
    expect(bot.ports?.join()).not.toContain(environmentOf(image)["OPS_PORT"]);
  });

  it("waits for the database, and gives the bot the time that it takes to end", () => {
    expect(bot.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
    expect(postgres.healthcheck?.test).toContain("pg_isready");
    expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThan(maxShutdown);
  });

  it.each(Object.entries(services))("lets %s write nothing but its volumes", (_, each) => {
    expect(each).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
    expect(each.tmpfs).toContain("/tmp");
    expect(each.security_opt).toEqual(["no-new-privileges:true"]);
  });
});

describe("deploy/nongrata.service", () => {
  const lines = readFileSync("deploy/nongrata.service", "utf8")
    .split("\n")
    .filter((line) => /^\w+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const);
  const unit = Object.fromEntries(lines);

  it("starts what the Procfile starts", () => {
    expect(unit["ExecStart"]).toBe(`/usr/bin/${command}`);
    expect(unit["Type"]).toBe("exec");
  });

  it("reads its settings from a file, which docs/deploy.md shows, with the store in the one folder that it may write", () => {
    expect(unit["EnvironmentFile"]).toBe("/etc/nongrata.env");
    const docs = readFileSync("docs/deploy.md", "utf8");
    expect(docs).toContain(`STORE_URL=file:/var/lib/${unit["StateDirectory"]}/data.db`);
  });

  it("gives it the time that it takes to end, and starts it again a few times", () => {
    expect(Number.parseInt(unit["TimeoutStopSec"] ?? "", 10)).toBeGreaterThan(maxShutdown);
    expect(unit).toMatchObject({ Restart: "on-failure", StartLimitBurst: "5" });
  });

  it("lets it do nothing else on the machine", () => {
    expect(unit).toMatchObject({
      DynamicUser: "yes",
      ProtectSystem: "strict",
      ProtectHome: "yes",
      PrivateTmp: "yes",
      NoNewPrivileges: "yes",
      CapabilityBoundingSet: "",
      RestrictNamespaces: "yes",
    });
    // V8 writes code into memory and runs it.
    expect(unit).not.toHaveProperty("MemoryDenyWriteExecute");
  });
});
