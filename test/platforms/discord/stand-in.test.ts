/** The stand-in is like Discord where other tests rely on it. */
import { createPublicKey, verify } from "node:crypto";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { startStandIn } from "./connected.ts";
import { fixture } from "./stand-in/fixture.ts";
import type { StandIn } from "./stand-in/stand-in.ts";
import { applicationId, guildId, token } from "./stand-in/world.ts";

describe("registered commands", () => {
  const command = {
    name: "expelled",
    description: "Who",
    name_localizations: { de: "ausgewiesen" },
  };

  it.each([
    ["everywhere", `/applications/${applicationId}/commands`],
    ["in a guild", `/applications/${applicationId}/guilds/${guildId}/commands`],
  ])("%s are kept, and keep their ids", async (_, path) => {
    const discord = await startStandIn();
    const [first] = await ask(discord, path, [command]);
    expect(first).toMatchObject({ ...command, type: 1, application_id: applicationId });
    const [second] = await ask(discord, path, [{ ...command, description: "Whom" }]);
    expect(second?.id).toBe(first?.id);
    const [listed] = await ask(discord, path);
    expect(listed).toMatchObject({ id: first?.id, description: "Whom" });
    expect(listed).not.toHaveProperty("name_localizations");
    const [localized] = await ask(discord, `${path}?with_localizations=true`);
    expect(localized).toMatchObject({ name_localizations: command.name_localizations });
  });

  it("are nobody's business without the token", async () => {
    const discord = await startStandIn();
    const response = await fetch(`${discord.apiUrl}/v10/applications/${applicationId}/commands`);
    expect(response.status).toBe(401);
  });
});

describe("an interaction over HTTP", () => {
  it("is signed over the timestamp and the body", async () => {
    const discord = await startStandIn();
    const bodies: Record<string, unknown>[] = [];
    const url = await endpoint(discord, (body) => void bodies.push(body));
    const asked = await discord.sendTo(url, "command-in-guild");
    expect(await asked.seen).toEqual({ type: 4, data: { content: "signed: true" } });
    expect(bodies).toEqual([{ ...fixture("command-in-guild"), id: asked.id, token: asked.token }]);
  });
});

describe("a first response", () => {
  it("is taken once, and for 3 s only", async () => {
    const discord = await startStandIn();
    const asked = discord.send("command-in-guild");
    const answer = () =>
      fetch(`${discord.apiUrl}/v10/interactions/${asked.id}/${asked.token}/callback`, {
        method: "POST",
        body: JSON.stringify({ type: 4 }),
      });
    expect((await answer()).status).toBe(204);
    expect(await (await answer()).json()).toMatchObject({ code: 40060 });
    asked.expire();
    expect(await (await answer()).json()).toMatchObject({ code: 10062 });
  });
});

async function ask(discord: StandIn, path: string, commands?: readonly object[]) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    headers: { authorization: `Bot ${token}` },
    ...(commands !== undefined && { method: "PUT", body: JSON.stringify(commands) }),
  });
  return (await response.json()) as { readonly id: string }[];
}

/** A bot's endpoint that says whether what it got is signed. */
async function endpoint(
  { signer }: StandIn,
  heard: (body: Record<string, unknown>) => void,
): Promise<string> {
  const x = Buffer.from(signer.publicKey, "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const timestamp = Buffer.from(String(request.headers["x-signature-timestamp"]));
    const signature = Buffer.from(String(request.headers["x-signature-ed25519"]), "hex");
    const signed = verify(null, Buffer.concat([timestamp, body]), key, signature);
    heard(JSON.parse(body.toString()));
    response.end(JSON.stringify({ type: 4, data: { content: `signed: ${signed}` } }));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
}
