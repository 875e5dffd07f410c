/** What counts as signed by Slack, just now. */
import { describe, expect, it } from "vitest";
import { signatureVerifier } from "../../../../src/platforms/slack/receiving/verify-signature.ts";
import { signatureOf } from "../stand-in/sign.ts";

/** The example that Slack gives: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const example = {
  secret: "8f742231b10e8888abcd99yyyzzz85a5",
  timestamp: 1_531_420_618,
  signature: "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
  body: "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
};
const { secret, timestamp, signature, body } = example;

function isSigned(
  fallback: Partial<typeof example> & { readonly now?: number; readonly time?: string } = {},
) {
  const given = { ...example, ...fallback };
  const check = signatureVerifier(secret, () => fallback.now ?? timestamp);
  const headers = {
    "x-slack-signature": given.signature,
    "x-slack-request-timestamp": fallback.time ?? String(given.timestamp),
  };
  return check(headers, Buffer.from(given.body));
}

describe("a signature", () => {
  it("is good where it is Slack's own example", () => {
    expect(isSigned()).toBe(true);
  });

  it.each([
    ["another body", { body: `${body} ` }],
    ["another time", { timestamp: timestamp + 1 }],
    ["another version", { signature: signature.replace("v0=", "v1=") }],
    ["no version", { signature: signature.slice(3) }],
    ["a digit too few", { signature: signature.slice(0, -1) }],
    ["a digit too many", { signature: `${signature}0` }],
    ["no digits", { signature: `v0=${"x".repeat(64)}` }],
    ["nothing", { signature: "" }],
    ["a time that is no number", { time: "yesterday" }],
    ["a time that is a number in another way", { time: "1.53142e9" }],
    ["no time", { time: "" }],
  ])("is not good with %s", (_, fallback) => {
    expect(isSigned(fallback)).toBe(false);
  });

  it("is not good where there are no headers at all", () => {
    expect(signatureVerifier(secret, () => timestamp)({}, Buffer.from(body))).toBe(false);
  });

  it.each([
    [0, true],
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])("is as good %i seconds later: %s", (later, good) => {
    expect(isSigned({ now: timestamp + later })).toBe(good);
  });

  it("is over the bytes, whatever they are", () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x80]);
    const headers = {
      "x-slack-signature": signatureOf(bytes, timestamp, secret),
      "x-slack-request-timestamp": String(timestamp),
    };
    expect(signatureVerifier(secret, () => timestamp)(headers, bytes)).toBe(true);
  });
});
