import { describe, expect, it } from "vitest";
import { extractOptions } from "../../../src/commands/options/extract-options.ts";

/** The words that are left, and the options as `name:text`. */
function taken(words: string): readonly string[] {
  const { rest, options } = extractOptions(words);
  return [rest, ...options.map(({ option, text }) => `${option}:${text}`)];
}

describe("options among plain words", () => {
  it.each([
    ["germany", ["germany"]],
    ["germany wave:2018", ["germany", "wave:2018"]],
    ["WAVE:salisbury germany", ["germany", "wave:salisbury"]],
    ["germany as-of:2018-03-20 page:2", ["germany", "as-of:2018-03-20", "page:2"]],
    ["xwave:2018", ["xwave:2018"]],
    ["wave: 2018", ["wave: 2018"]],
    ["germany private", ["germany", "private:yes"]],
    ["germany Privately ", ["germany", "private:yes"]],
    ["private germany", ["private germany"]],
    ["unprivate", ["unprivate"]],
    ["privates", ["privates"]],
    ["private:no", ["", "private:no"]],
  ])("%s", (words, expected) => {
    expect(taken(words)).toEqual(expected);
  });
});
