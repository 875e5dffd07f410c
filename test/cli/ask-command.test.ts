import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { replySchema } from "../platforms/terminal/reply-schema.ts";
import { run } from "./run-program.ts";

const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u;

describe.concurrent("nongrata ask", () => {
  it("answers one question, and leaves standard input alone", async () => {
    const { code, output, errors } = await run(["ask", "/expelled", "germany"], {
      input: "/help\n",
    });
    expect(output.split("\n")[0]).toBe("4 Russian diplomats expelled by Germany");
    expect(output).not.toMatch(unprintable);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  it("answers every line of standard input, in one process, each in its place", async () => {
    const input =
      '\ufeff/expelled germany\r\n\n{"ask":"/total nato"}\n{broken\n/expelled \u202e\u001b]0;x\u0007 bhutan\n';
    const { code, output } = await run(["ask", "--format", "json"], { input });
    const [first, second, third, fourth] = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const reply of [first, second, fourth])
      expect(replySchema.safeParse(reply).error).toBeUndefined();
    expect([first.asked, second.asked]).toEqual(["/expelled germany", "/total nato"]);
    expect(third).toEqual({ asked: "{broken", error: expect.any(String) });
    expect(fourth.asked).toBe("/expelled \u202e\u001b]0;x\u0007 bhutan");
    expect(output).not.toMatch(unprintable);
    expect(code).toBe(2);
  });

  it("survives bytes that are no text", async () => {
    const input = Uint8Array.from({ length: 4096 }, (_, index) => (index * 97) % 256);
    const { code, output, errors } = await run(["ask"], { input });
    expect(code).toBe(1);
    expect(output).not.toMatch(unprintable);
    expect(errors).toBe("");
  });

  it.each([
    ["/expelled bhutan", 1],
    ["/expelled korea", 1],
    ["/help", 0],
  ])("ends for %j with %i", async (question, code) => {
    expect((await run(["ask", question])).code).toBe(code);
  });

  it("takes what begins with a dash behind two dashes, and options behind the words", async () => {
    const dashed = await run(["ask", "--format=json", "--", "-x", "--format"]);
    expect(JSON.parse(dashed.output).asked).toBe("-x --format");
    const behind = await run(["ask", "/help", "-f", "json", "--locale", "de"]);
    expect(JSON.parse(behind.output)).toMatchObject({ asked: "/help", outcome: "help" });
    expect(behind.code).toBe(0);
  });

  it.each([
    [["--locale", "de"], {}, "--locale: the bot does not speak “de” yet; it answers in English.\n"],
    [
      [],
      { LOCALE: "fr-CA" },
      "LOCALE: the bot does not speak “fr-CA” yet; it answers in English.\n",
    ],
    [["--locale", "en-GB"], { LOCALE: "en" }, ""],
  ] as const)(
    "says of %j and %j whether it speaks that language",
    async (option, environment, line) => {
      const { output, errors, code } = await run(["ask", ...option, "/help"], { environment });
      expect({ errors, code }).toEqual({ errors: line, code: 0 });
      expect(output).not.toContain(line || "--locale");
    },
  );

  it("ends quietly when nobody reads on", () => {
    const cli = resolve("dist/cli.js");
    const lines = "for i in $(seq 400); do echo /expelled; done";
    const pipeline = `(${lines}) | "${process.execPath}" "${cli}" ask | head -1; echo "code \${PIPESTATUS[1]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", pipeline], { encoding: "utf8" });
    expect(stdout).toBe("140 Russian diplomats, expelled by 25 countries\ncode 0\n");
    expect(stderr).toBe("");
  });
});
