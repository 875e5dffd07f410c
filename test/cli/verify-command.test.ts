import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replySchema } from "../platforms/terminal/reply-schema.ts";
import { run } from "./run-program.ts";

const folder = mkdtempSync(join(tmpdir(), "nongrata-verify-"));

function fileWith(text: string): string {
  const file = join(folder, `${text.length}.txt`);
  writeFileSync(file, text);
  return file;
}

const right = "Germany expelled four Russian diplomats over Salisbury.";
const wrong = "Germany expelled 15 Russian diplomats over Salisbury.";

describe.concurrent("nongrata verify", () => {
  it.each([
    [right, 0],
    [wrong, 1],
    ["Good morning.", 0],
    ["Peru expelled three Danish diplomats in 1999.", 0],
  ])("ends for %j with its exit code", async (text, code) => {
    expect((await run(["verify", fileWith(text)])).code).toBe(code);
  });

  it("reads standard input, and prints one object as JSON", async () => {
    const { code, output, errors } = await run(["verify", "--format", "json"], {
      input: `${right}\n${wrong}\n`,
    });
    expect(replySchema.safeParse(JSON.parse(output)).error).toBeUndefined();
    expect(JSON.parse(output)).toMatchObject({
      command: "verify",
      outcome: "answered",
      claims: [
        { kind: "number", verdict: "agrees", claimed: 4, recorded: 4, act: "expelled", of: "DE" },
        { verdict: "differs", claimed: 15, recorded: 4, fact: "2018-salisbury/DE" },
      ],
    });
    expect({ code, errors }).toEqual({ code: 1, errors: "" });
  });

  it("reads standard input as well where it is called so", async () => {
    const { code } = await run(["verify", "-"], { input: wrong });
    expect(code).toBe(1);
  });

  it("tells whoever gives it a text where a text goes", async () => {
    const { errors } = await run(["verify", wrong]);
    expect(errors).toContain(`The file ${wrong} can’t be read`);
    expect(errors).toContain("| nongrata verify");
  });

  it("shows every claim of a long text, where a message shows twelve", async () => {
    const states = ["France", "Poland", "Canada", "Albania", "Denmark", "Italy", "Spain"];
    const all = [...states, ...states].map((name) => `${name} expelled 40 Russians in March 2018.`);
    const { output } = await run(["verify"], { input: all.join("\n") });
    expect(output.match(/^• /gm)).toHaveLength(all.length);
    expect(output).toContain(`${all.length} claims`);
  });

  it.each([
    [["verify", "--format", "xml"]],
    [["verify", "no-such-file.txt"]],
    [["verify", "--nothing"]],
  ])("refuses %j with 2", async (given) => {
    const { code, output, errors } = await run(given);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).not.toBe("");
  });
});
