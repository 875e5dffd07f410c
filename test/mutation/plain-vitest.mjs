/**
 * What the tests of the core use of vitest, and nothing around it: `it` and `describe` collect, `expect` is vitest's own.
 * The bundle's tests import these in vitest's place. A hook that no such test uses is missing here, and its import fails.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { format } from "node:util";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";

/** What is collected, and what is running. */
const now = { file: "", names: [], tests: [], tidies: [], running: undefined, finishing: [] };

/** The tests that loading a file declares, in their order, and what tidies up after all of them. */
export function declaredIn(file, load) {
  const tidies = [];
  Object.assign(now, { file, names: [], tests: [], tidies });
  load();
  const tidy = () => {
    for (const each of tidies) each();
  };
  return { tests: now.tests, tidy };
}

/** @returns why the test failed; nothing where it passed */
export async function failureOf(test) {
  Object.assign(now, { running: test, finishing: [] });
  try {
    await test.body();
    return undefined;
  } catch (error) {
    return error ?? new Error("a test threw nothing");
  } finally {
    for (const finish of now.finishing) finish();
  }
}

const describe = (name, body) => {
  now.names.push(name);
  body();
  now.names.pop();
};

const it = (name, body) => {
  const title = [...now.names, name].join(" ");
  const twins = now.tests.filter((test) => test.title === title).length;
  const id = `${relative(process.cwd(), now.file)}#${title}${twins === 0 ? "" : ` (${twins + 1})`}`;
  now.tests.push({ id, title, file: now.file, body });
};

const rows = (declare) => (table) => (title, body) => {
  for (const [index, row] of table.entries()) {
    const values = Array.isArray(row) ? row : [row];
    declare(titleOf(title, values, index), () => body(...values));
  }
};

function titleOf(title, values, index) {
  const marks = title.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(title.replaceAll("%#", String(index)), ...values.slice(0, marks));
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }, { addMethod, flag }) => {
  addMethod(Assertion.prototype, "toMatchFileSnapshot", function (path) {
    const kept = resolve(dirname(now.running.file), path);
    if (!existsSync(kept)) throw new Error(`${path} is missing`);
    if (readFileSync(kept, "utf8") !== flag(this, "object")) throw new Error(`${path} differs`);
  });
  addMethod(Assertion.prototype, "toMatchInlineSnapshot", function (kept) {
    const [, indent = ""] = /^\n( *)/.exec(kept) ?? [];
    const lines = kept
      .trim()
      .split("\n")
      .map((line) => line.replace(indent, ""));
    if (lines.join("\n") !== `"${flag(this, "object")}"`) throw new Error("the snapshot differs");
  });
});

const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);

/** By the names under which tests import them. */
export const vitest = {
  describe: Object.assign(describe, { each: rows(describe) }),
  it: Object.assign(it, { each: rows(it) }),
  expect,
  onTestFinished: (finish) => now.finishing.push(finish),
  afterAll: (tidy) => now.tidies.push(tidy),
};
