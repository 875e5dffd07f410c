/** The dashboard and the alert rules ask for metrics that there are, by labels that they have. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { Health } from "../../src/run/health.ts";
import { createMetrics } from "../../src/run/metrics.ts";

/** Everything is counted once, so that each metric has its labels. */
async function printed(): Promise<string> {
  const metrics = createMetrics();
  metrics.watch({
    record: {
      record: { version: "2026.1", date: "2026-11-30", reaches: "2026-03-31" },
      programVersion: "0.1.0",
    },
    node: "v24.0.0",
    pendingPictures: () => 0,
    health: new Health(),
  });
  const answered = { event: "command", command: "total", outcome: "answered", milliseconds: 1 };
  metrics.observe("info", { platform: "discord", ...answered });
  metrics.observe("info", { platform: "slack", ...answered, acknowledgedMs: 1 });
  metrics.observe("warn", { platform: "slack", event: "reconnect" });
  metrics.observe("error", { event: "drawing" });
  return (await metrics.print()).body;
}

const dashboard = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) }),
  ),
});
const rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(["page", "ticket"]) }),
          annotations: z.object({ summary: z.string() }),
        }),
      ),
    }),
  ),
});

const queries: readonly (readonly [string, string])[] = [
  ...dashboard
    .parse(JSON.parse(readFileSync("deploy/grafana-dashboard.json", "utf8")))
    .panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...rules
    .parse(parse(readFileSync("deploy/prometheus-rules.yaml", "utf8")))
    .groups.flatMap((group) => group.rules.map(({ alert, expr }) => [alert, expr] as const)),
];

const namesIn = (text: string): readonly string[] =>
  text.match(/\b(?:nongrata|process|nodejs)_\w+/g) ?? [];

/** What `by (…)` and `{…}` name; Prometheus itself adds the first two. */
function labelsIn(query: string): readonly string[] {
  const listed = [...query.matchAll(/by \(([^)]+)\)/g)].flatMap(([, names = ""]) =>
    names.split(", "),
  );
  const matched = [...query.matchAll(/(\w+)=~?"/g)].map(([, name = ""]) => name);
  return [...listed, ...matched].filter((name) => !["instance", "job"].includes(name));
}

describe("what asks for metrics", () => {
  it.each(queries)("%s asks for some that there are", async (_, query) => {
    const text = await printed();
    const lines = text.split("\n").filter((line) => !line.startsWith("#"));
    for (const name of namesIn(query)) {
      const found = lines.find(
        (line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `),
      );
      expect(found, name).toBeDefined();
      for (const label of labelsIn(query)) expect(found).toContain(`${label}="`);
    }
  });

  it("has a panel for each metric of the program's own", async () => {
    const asked = queries.flatMap(([, query]) => namesIn(query)).join(" ");
    const own = [...(await printed()).matchAll(/^# TYPE (nongrata_\w+)/gm)].map(([, name]) => name);
    expect(own.length).toBeGreaterThan(7);
    for (const name of own) expect(asked).toContain(name);
  });
});
