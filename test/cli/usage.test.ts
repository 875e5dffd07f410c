import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { folderWith, run } from "./run-program.ts";

describe.concurrent("a wrong call", () => {
  it.each([
    [["aks"], /no command "aks"; did you mean ask\?/],
    [["germany"], /nongrata ask "germany"/],
    [["/expelled", "germany"], /nongrata ask "\/expelled germany"/],
    [["--fromat"], /no option "--fromat"/],
    [["ask", "--fromat", "json", "x"], /did you mean --format\?/],
    [["ask", "-x"], /put -- before/],
    [["ask", "--format"], /The value of an option is missing: -f, --format <format>/],
    [
      ["ask", "--format", "jsn", "x"],
      /found "jsn"; expected text, json, discord or slack, perhaps json/,
    ],
    [["ask", "--format", "xml", "x"], /found "xml"; expected text, json, discord or slack$/m],
    [["ask", "--locale", "!!", "x"], /found "!!"; expected .*perhaps en/],
    [["ask", "--format", "\u001b[31m", "--locale", "de_AT", "x"], /\ufffd\[31m.*\n.*perhaps de-AT/],
    [["check", "a", "b"], /Too many arguments/],
    [["schema"], /The argument folder is missing/],
    [["help", "aks"], /aks/],
  ])("%j is told what would be right, and ends with 2", async (given, message) => {
    const { code, output, errors } = await run(given);
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/^\s+at |undefined/m);
    expect({ code, output }).toEqual({ code: 2, output: "" });
  });
});

describe.concurrent("help", () => {
  it("lists the commands", async () => {
    const { code, output } = await run(["--help"]);
    for (const command of [
      "ask",
      "chat",
      "map",
      "timeline",
      "check",
      "register",
      "invite",
      "schema",
    ])
      expect(output).toContain(`\n  ${command}`);
    expect(output.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(code).toBe(0);
  });

  it("is there for each of them", async () => {
    const [asked, flagged] = await Promise.all([run(["help", "ask"]), run(["ask", "--help"])]);
    expect(asked.output).toContain("--locale");
    expect(flagged).toEqual(asked);
  });

  it.each(["--version", "-v"])("tells the versions of program and record: %s", async (option) => {
    expect(await run([option])).toEqual({
      code: 0,
      output: expect.stringMatching(
        new RegExp(
          `^nongrata ${manifest.version}, record \\d{4}\\.\\d+ of [^,]+ \\d{4}, to [^,]+ \\d{4}\n$`,
        ),
      ),
      errors: "",
    });
  });

  it("tells the version of one's own record", async () => {
    const folder = folderWith({
      "record.yaml": 'version: "2030.4"\ndate: 2030-02-01\nreaches: 2030-01-31\n',
    });
    const empty = folderWith({});
    const { output } = await run(["--version"], { environment: { DATA_DIR: folder } });
    expect(output).toContain(", record 2030.4 of 1 February 2030, to 31 January 2030\n");
    const plain = await run(["--version"], { environment: { DATA_DIR: empty } });
    expect(plain.output).toContain(", record 2026.");
  });
});
