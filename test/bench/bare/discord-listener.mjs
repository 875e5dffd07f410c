/** The least that answers Discord's signed requests, and says the same to everybody. */
import { createPublicKey, verify } from "node:crypto";
import { REST, Routes } from "discord.js";
import { answer, choices, commands } from "./discord-answer.mjs";

const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY, DISCORD_API_URL } = process.env;

const key = createPublicKey({
  key: {
    kty: "OKP",
    crv: "Ed25519",
    x: Buffer.from(DISCORD_PUBLIC_KEY, "hex").toString("base64url"),
  },
  format: "jwk",
});

export function listener(request, response) {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    if (!isSigned(request.headers, body)) {
      response.writeHead(401).end();
      return;
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(callbackTo(JSON.parse(body))));
  });
}

function isSigned(
  { "x-signature-timestamp": timestamp = "", "x-signature-ed25519": signature = "" },
  body,
) {
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  return verify(undefined, signed, key, Buffer.from(signature, "hex"));
}

function callbackTo({ type }) {
  if (type === 1) return { type: 1 };
  return type === 4 ? { type: 8, data: { choices } } : { type: 4, data: answer };
}

export async function register() {
  const rest = new REST({ api: DISCORD_API_URL }).setToken(DISCORD_TOKEN);
  await rest.put(Routes.applicationCommands(DISCORD_APPLICATION_ID), { body: commands });
}
