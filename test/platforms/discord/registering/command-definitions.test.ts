import { describe, expect, it } from "vitest";
import type { CommandInfo, OptionInfo } from "../../../../src/bot.ts";
import { declareCommands } from "../../../../src/platforms/discord/registering/command-definitions.ts";
import { bot } from "../../../real-book.ts";

const declared = declareCommands(bot);
const chatInput = declared.filter((command) => command.type === 1);

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const chatInputName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

describe("the commands as Discord is told of them", () => {
  it("are those of the catalogue, and two in a message's menu", () => {
    const names = bot.commands().map(({ name }) => name);
    expect(chatInput.map(({ name }) => name)).toEqual(names);
    expect(declared.filter(({ type }) => type === 3).map(({ name }) => name)).toEqual([
      "Look up in this message",
      "Check figures in this message",
    ]);
  });

  it("work wherever the bot is installed, and can be talked to", () => {
    for (const command of declared)
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  it("have options with what may be typed into them", () => {
    const kinds = ["names", "choice", "day", "flag", "page"] as const;
    const options = kinds.map((kind): OptionInfo => ({ name: kind, description: "x", kind }));
    const command: CommandInfo = { name: "x", description: "x", options };
    const [of] = declareCommands({ commands: () => [command] });
    const completed = { description: "x", type: 3, autocomplete: true };
    expect(of).toMatchObject({
      options: [
        { ...completed, name: "names", max_length: 300 },
        { ...completed, name: "choice", max_length: 100 },
        { ...completed, name: "day", max_length: 100 },
        { name: "flag", description: "x", type: 5 },
        { name: "page", description: "x", type: 4, min_value: 1, max_value: 99 },
      ],
    });
  });

  it("keep Discord's limits", () => {
    for (const { name, description, options } of chatInput) {
      expect(options.length).toBeLessThanOrEqual(25);
      for (const named of [{ name, description }, ...options]) {
        expect(named.name).toMatch(chatInputName);
        expect(named.name).toBe(named.name.toLowerCase());
        expect(named.description.length).toBeGreaterThanOrEqual(1);
        expect(named.description.length).toBeLessThanOrEqual(100);
      }
      const texts = [
        name,
        description,
        ...options.flatMap((each) => [each.name, each.description]),
      ];
      expect(texts.join("").length).toBeLessThanOrEqual(8000);
      expect(new Set(options.map((option) => option.name)).size).toBe(options.length);
    }
    for (const { name } of declared) expect(name.length).toBeLessThanOrEqual(32);
  });

  it("say nothing of languages as long as there is one", () => {
    expect(JSON.stringify(declared)).not.toContain("localizations");
  });

  it("are described in each language, under the names by which Discord knows it", () => {
    const commands = (language = "en"): readonly CommandInfo[] => [
      {
        name: "x",
        description: `command in ${language}`,
        options: [{ name: "y", description: `option in ${language}`, kind: "flag" }],
      },
    ];
    const [command] = declareCommands({ commands }, ["de", "es"]);
    expect(command).toMatchObject({
      description: "command in en",
      description_localizations: {
        de: "command in de",
        "es-ES": "command in es",
        "es-419": "command in es",
      },
      options: [
        {
          description: "option in en",
          description_localizations: { de: "option in de", "es-419": "option in es" },
        },
      ],
    });
  });
});
