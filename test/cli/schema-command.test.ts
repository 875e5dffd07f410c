/** The schemas for editors: committed as they are generated, named by every data file, with every field explained. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeSchemas } from "../../src/cli/schema-command.ts";

const folder = mkdtempSync(join(tmpdir(), "schemas-"));
const names = writeSchemas(folder).map((path) => relative(folder, path));
afterAll(() => rmSync(folder, { recursive: true }));

const dataFiles = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".yaml"),
);

describe("the schemas for editors", () => {
  it.each(names)("have %s committed as it is generated", (name) => {
    const hint = "differs: run `npx nongrata schema data/schemas`";
    const committed = readFileSync(join("data/schemas", name), "utf8");
    expect(committed === readFileSync(join(folder, name), "utf8"), hint).toBe(true);
  });

  it("are all that is committed", () => {
    expect(readdirSync("data/schemas").sort()).toEqual([...names].sort());
  });

  it.each(dataFiles)("are named in the first line of %s", (file) => {
    const [first = ""] = readFileSync(join("data", file), "utf8").split("\n");
    const path = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? "";
    expect(names.map((name) => join("data/schemas", name))).toContain(
      join("data", file, "..", path),
    );
  });

  it.each(names)("explain every field in %s", (name) => {
    expect(unexplained(JSON.parse(readFileSync(join(folder, name), "utf8")))).toEqual([]);
  });
  it.each(names)("have every field of %s in data/README.md", (name) => {
    const guide = readFileSync("data/README.md", "utf8");
    const fields = fieldsIn(JSON.parse(readFileSync(join(folder, name), "utf8")));
    const keys = new Set(fields.map(([key]) => key));
    expect([...keys].filter((key) => !guide.includes(`\`${key}\``))).toEqual([]);
  });
});

/** The keys without a description, anywhere in a schema. */
function unexplained(schema: unknown): readonly string[] {
  return fieldsIn(schema).flatMap(([key, { description }]) => (description ? [] : [key]));
}

type Field = readonly [key: string, schema: { readonly description?: string }];

function fieldsIn(schema: unknown): readonly Field[] {
  if (typeof schema !== "object" || schema === null) return [];
  const fields: readonly Field[] =
    "properties" in schema ? Object.entries(schema.properties ?? {}) : [];
  return [...fields, ...Object.values(schema).flatMap(fieldsIn)];
}
