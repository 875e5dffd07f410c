/** The ways of one question in ARCHITECTURE.md: each file is there, and imports the next. */
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

/** The files of each numbered list, in order. */
const ways = readFileSync("ARCHITECTURE.md", "utf8")
  .split(/\n(?!\d+\. )/)
  .map((part) => [...part.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path]) => `src/${path}`))
  .filter((paths) => paths.length > 1);

describe("the way of one question in ARCHITECTURE.md", () => {
  it("is told for Discord, back from there, and for Slack, in about ten files", () => {
    expect(ways.map(([first]) => first)).toEqual([
      "src/platforms/discord/receiving/gateway.ts",
      "src/platforms/discord/answering/responder.ts",
      "src/platforms/slack/receiving/socket-mode.ts",
    ]);
    const [discord = [], back = []] = ways;
    expect(new Set([...discord, ...back]).size).toBeLessThanOrEqual(12);
  });

  const steps = ways.flatMap((paths) =>
    paths.slice(1).map((next, at) => ({ from: paths[at] ?? "", next })),
  );

  it.each(steps)("$from imports $next", ({ from, next }) => {
    expect(importsOf(from)).toContain(next);
  });
});

function importsOf(path: string): readonly string[] {
  const specifiers = readFileSync(path, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g);
  return [...specifiers].map(([, specifier = ""]) =>
    posix.normalize(posix.join(posix.dirname(path), specifier)),
  );
}
