/** The help, the shell completion and the README's table are those of the list of subcommands. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Subcommand } from "../../src/cli/subcommand.ts";
import { subcommands } from "../../src/cli/subcommands.ts";
import { callableSubcommands as callable } from "./callable-subcommands.ts";
import { run } from "./run-program.ts";

/** `ask [--format <format>] [words...]`; more options than fit into a cell of a table are left to the help. */
function usageOf({ name, options, arguments: parameters }: Subcommand): string {
  const flags = options.map(([usage]) => `[${usage.replace(/^-\w, /, "")}]`);
  const shown = flags.length > 3 ? ["[options]"] : flags;
  return [name, ...shown, ...parameters.map(([usage]) => usage)].join(" ");
}

it("the README has a row for each subcommand, with its usage and description, in their order", () => {
  const rows = readFileSync("README.md", "utf8").matchAll(
    /^\| `npx nongrata (.+?)` +\| (.+?) +\|$/gm,
  );
  expect([...rows].map(([, usage, does]) => [usage, does])).toEqual(
    callable.map((each) => [usageOf(each), each.description]),
  );
});

describe.concurrent("the help", () => {
  it.each(callable.map((each) => [each.name, each] as const))(
    "of %s tells every option and argument",
    async (name, { options, arguments: parameters, description }) => {
      const { output, code } = await run([...name.split(" "), "--help"]);
      const text = output.replace(/\s+/g, " ");
      for (const [usage, meaning] of [...options, ...parameters.map(nameOfParameter)])
        expect(text).toContain(`${usage} ${meaning}`);
      expect(text).toContain(description);
      expect(code).toBe(0);
    },
  );
});

const nameOfParameter = ([usage, meaning]: Subcommand["arguments"][number]) =>
  [usage.replace(/[[\]<>.]/g, ""), meaning] as const;

describe.concurrent("the completion of bash", () => {
  const completed = async (...words: readonly string[]): Promise<string> => {
    const { output } = await run(["completion", "bash"]);
    const typed = `COMP_WORDS=(nongrata ${words.map((word) => `'${word}'`).join(" ")})`;
    const call = `${typed}; COMP_CWORD=${words.length}; _nongrata; echo "\${COMPREPLY[*]}"`;
    return execFileSync("bash", ["-uc", `${output}\n${call}`], { encoding: "utf8" }).trim();
  };

  it.each([
    [["ma"], "map manifest"],
    [[""], `${subcommands.map(({ name }) => name).join(" ")} help`],
    [["register", "--"], "--guild --check --remove --help"],
    [["ask", "/expelled germany", "--f"], "--format"],
    [["store", ""], "rotate-key"],
    [["check", "da"], ""],
    [["nothing-of-ours", ""], ""],
  ])("of %j is %j", async (words, completion) => {
    expect(await completed(...words)).toBe(completion);
  });

  it("is a script of its own for each shell; another is told which there are", async () => {
    const [zsh, fish, other] = await Promise.all(
      ["zsh", "fish", "bsh"].map((shell) => run(["completion", shell])),
    );
    expect(zsh?.output).toContain("bashcompinit");
    for (const { name } of subcommands) expect(fish?.output).toContain(` -a ${name} `);
    expect(other).toMatchObject({ code: 2, errors: expect.stringContaining("perhaps bash") });
  });
});
