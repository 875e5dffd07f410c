/** Gateway or HTTP, one process or several: the same interaction has the same answer. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { english } from "../../src/words/english.ts";
import { startStandIn } from "../platforms/discord/connected.ts";
import type { Event } from "../platforms/discord/stand-in/fixture.ts";
import { fixture } from "../platforms/discord/stand-in/fixture.ts";
import type { Asked, Callback } from "../platforms/discord/stand-in/pending-interaction.ts";
import {
  buttonsOf,
  connected,
  eventually,
  expectGoodEnd,
  listening,
} from "./program-on-discord.ts";

const pressed = (custom_id: string): Event => ({ data: { component_type: 2, custom_id, id: 2 } });

const interactions = readdirSync("test/platforms/discord/fixtures")
  .map((file) => file.replace(".json", ""))
  .filter((name) => "token" in fixture(name));

/** All that is recorded, and what else a button can do. */
const happenings: readonly (readonly [string, Event])[] = [
  ...interactions.map((name) => [name, {}] as const),
  ["press-on-private", pressed("s0:1/expelled Germany")],
  ["press-on-public", pressed("d0:302050872383242240")],
  ["press-by-another", pressed("d0:302050872383242240")],
  ["press-on-public", pressed("t0:")],
  ["press-on-public", pressed("of another bot")],
];

const firstOf = ({ callbacks: [first] }: Asked): Callback | undefined => first?.callback;

describe("the same interaction", () => {
  it("has the same answer by the gateway and over HTTP", async () => {
    const discord = await startStandIn();
    const [, { url }] = await Promise.all([connected({}, discord), listening(discord)]);
    expect(interactions.length).toBeGreaterThan(10);
    for (const [name, otherwise] of happenings) {
      const byGateway = discord.send(name, otherwise);
      const answer = await byGateway.seen;
      const overHttp = await discord.sendTo(url, name, otherwise);
      expect(firstOf(overHttp), name).toStrictEqual(answer);
      if (answer.type !== 6) continue;
      await eventually(() => {
        expect([byGateway.deleted, overHttp.deleted]).toEqual([true, true]);
      });
    }
  });

  it("has the same answer from each of two processes, and one's buttons work on the other", async () => {
    const discord = await startStandIn();
    const [one, other] = await Promise.all([listening(discord), listening(discord)]);
    for (const [name, otherwise] of happenings) {
      const answers = await Promise.all(
        [one, other].map(({ url }) => discord.sendTo(url, name, otherwise)),
      );
      const [first, second] = answers.map(firstOf);
      expect(first, name).toBeDefined();
      expect(second, name).toStrictEqual(first);
    }
    const { seen } = await discord.sendTo(one.url, "command-in-bot-dm");
    one.program.child.kill("SIGTERM");
    await expectGoodEnd(one.program);
    const codes = Object.values(buttonsOf(await seen));
    expect(codes).not.toEqual([]);
    for (const code of codes) {
      const { callbacks } = await discord.sendTo(other.url, "press-on-public", pressed(code));
      expect(callbacks).toMatchObject([{ callback: { type: expect.toBeOneOf([4, 6, 7]) } }]);
      expect(JSON.stringify(callbacks)).not.toContain(english.trouble.oldButton);
    }
  });
});
