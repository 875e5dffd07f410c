import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled, startProcess } from "../child-process.ts";
import type { Databases } from "./databases.ts";
import { kinds, oldKey, opened, startDatabases, team } from "./databases.ts";

describe.each(kinds)("two processes that are killed while they write to a database: %s", (kind) => {
  let databases: Databases;
  let script: string;
  beforeAll(async () => {
    databases = await startDatabases(kind);
    script = await bundled("test/store/install-in-loop.ts");
  }, 120_000);
  afterAll(() => databases.end(), 60_000);

  it("lose no installation that was acknowledged", { timeout: 120_000 }, async () => {
    const url = await databases.newUrl();
    const acknowledged: string[] = [];
    for (const round of ["a", "b", "c"]) {
      const writers = [`${round}x`, `${round}y`].map((prefix) =>
        startProcess(script, url, oldKey, prefix),
      );
      await Promise.all(writers.map(({ lines }) => collectLines(lines, acknowledged)));
      await Promise.all(writers.map(({ kill }) => kill()));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(3 * 2 * minLines);
    const store = await opened(url);
    for (const id of acknowledged)
      expect(await store.find(team(id))).toMatchObject({ tokens: { bot: `xoxb-${id}` } });
  });
});

const minLines = 15;

/** Collects all lines, also those that arrive between the last one needed and the kill. */
async function collectLines(lines: NodeJS.EventEmitter, collected: string[]): Promise<void> {
  let count = 0;
  await new Promise<void>((done, fail) => {
    lines.on("line", (line: string) => {
      collected.push(line);
      count += 1;
      if (count === minLines) done();
    });
    lines.once("close", () => fail(new Error("it ended by itself")));
  });
}
