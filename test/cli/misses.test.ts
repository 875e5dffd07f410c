/** What was asked in vain, from the running program to `nongrata misses`. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freePort } from "../free-port.ts";
import { connected, eventually, expectGoodEnd } from "./program-on-discord.ts";
import { folderWith, run } from "./run-program.ts";
import { startProgram } from "./running-program.ts";

const asked = (text: string) => ({
  data: { id: "1", name: "expelled", type: 1, options: [{ name: "who", type: 3, value: text }] },
});

describe("a question without an answer", () => {
  it("is counted in the store, without the words that nobody knows, and listed", async () => {
    const environment = { STORE_URL: `file:${join(folderWith({}), "own.db")}` };
    const { discord, program } = await connected(environment);
    for (const text of ["Quagmirish", "Zorkland", "bhutan", "germany"])
      await discord.send("command-in-guild", asked(text)).seen;
    program.child.kill("SIGTERM");
    await expectGoodEnd(program);
    const listed = await run(["misses", "--json"], { environment });
    expect(listed).toMatchObject({ code: 0, errors: "" });
    expect(JSON.parse(listed.output)).toMatchObject([
      { words: "/expelled who: …", outcome: "unknown", count: 2 },
      { words: "/expelled who: Bhutan", outcome: "not-listed", count: 1 },
    ]);
    const { output } = await run(["misses"], { environment });
    expect(output).toMatch(/^ +2 {2}unknown +\d{4}-\d\d-\d\d {2}\/expelled who: …\n/);
    expect(program.output() + output).not.toMatch(/quagmirish|zorkland/i);
    const off = { ...environment, KEEP_MISSES: "off" };
    expect(await run(["misses"], { environment: off })).toMatchObject({ code: 1, output: "" });
  });

  it("stays in memory where there is no store, which the log says, and can be read at OPS_PORT", async () => {
    const [port, ops] = [String(await freePort()), String(await freePort())];
    const program = startProgram({ PORT: port, OPS_PORT: ops });
    await eventually(async () => {
      const page = await fetch(`http://127.0.0.1:${port}/api/ask?q=what+of+Quagmirish`);
      expect(page.status).toBe(200);
    });
    await eventually(async () => {
      const misses = await (await fetch(`http://127.0.0.1:${ops}/misses`)).json();
      expect(misses).toMatchObject([{ outcome: "unknown", count: expect.any(Number) }]);
      expect(JSON.stringify(misses)).not.toMatch(/quagmirish/i);
    });
    expect(program.output()).toContain("in the memory of this process alone");
    const about = await (await fetch(`http://127.0.0.1:${port}/about`)).text();
    expect(about).toContain("for 30 days");
    expect((await run(["misses"])).errors).toContain("no store is set (STORE_URL)");
  });

  it("is not counted with KEEP_MISSES=off, and nothing is said of it", async () => {
    const [port, ops] = [String(await freePort()), String(await freePort())];
    const program = startProgram({ PORT: port, OPS_PORT: ops, KEEP_MISSES: "off" });
    await eventually(async () => {
      const about = await (await fetch(`http://127.0.0.1:${port}/about`)).text();
      expect(about).toContain("It is answered and not logged");
      expect(about).not.toContain("for 30 days");
    });
    await eventually(async () =>
      expect((await fetch(`http://127.0.0.1:${ops}/misses`)).status).toBe(404),
    );
    expect(program.output()).not.toContain("without an answer");
  });
});
