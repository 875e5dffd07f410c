/** YAML that would exhaust the parser's stack, or put control characters into the record, is refused with its line. */
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/record/parse-yaml.ts";

const parse = (text: string) => parseYaml(new TextEncoder().encode(text));

describe("YAML that is nested too deeply", () => {
  it.each([
    ["in brackets", `a: ${"[".repeat(1000)}`, 1],
    ["in brackets with others in texts", `a:\n  ${'["]", '.repeat(1000)}`, 2],
    ["in braces that are closed", `${"{a: ".repeat(300)}1${"}".repeat(300)}`, 1],
    ["in dashes", `b: 1\n${"- ".repeat(5000)}x`, 2],
    ["in lines", Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"), 202],
  ])("is refused: %s", (_, text, line) => {
    const flaw = { kind: "not-yaml", reason: "excessive nesting" };
    expect(parse(text)).toMatchObject({ flaws: [{ flaw, line }] });
  });

  it("is fine as deep as any record is, with brackets in texts", () => {
    expect(parse(`a: ${"[".repeat(90)}${"]".repeat(90)}`)).not.toHaveProperty("flaws");
    expect(parse(`a: "${"[".repeat(500)}" # ${"{".repeat(500)}`)).not.toHaveProperty("flaws");
  });
});

describe("a character that YAML does not allow", () => {
  it.each(["\u0000", "\u0007", "\u001b", "\u007f", "\ufffe"])(
    "is refused, with its line: %j",
    (character) => {
      expect(parse(`a: 1\nb: x${character}y`)).toMatchObject({
        flaws: [{ flaw: { kind: "not-yaml", reason: expect.stringContaining("U+") }, line: 2 }],
      });
    },
  );

  it("is fine as an escape", () => {
    expect(parse('a: "\\x1b"')).toMatchObject({ value: { a: "\u001b" } });
  });
});

it.each(["\n", "\r\n", "\r"])("reads lines that end in %j", (end) => {
  expect(parse(["a: 1", "b: 2"].join(end))).toMatchObject({ value: { a: 1, b: 2 } });
});
