import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { parseAskText } from "../../../src/platforms/ask-text.ts";
import { outputFormats } from "../../../src/platforms/terminal/output-formats.ts";
import { plainScreen } from "../../../src/platforms/terminal/screen.ts";
import { discordEditFormat, discordFormat } from "../../../src/playground/discord-preview.ts";
import { slackFormatWith } from "../../../src/playground/slack-preview.ts";
import { bot } from "../../real-book.ts";
import { questions } from "../../transcript-questions.ts";
import type { Served } from "./page-server.ts";
import { get, publicUrl, servePage } from "./page-server.ts";

let served: Served;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served.close());

const call = (path: string, query: Readonly<Record<string, string>> = {}) =>
  get(served.port, `${path}?${new URLSearchParams(query)}`);

describe("the API", () => {
  const printers = {
    ...outputFormats,

    discord: discordFormat,
    "discord-edit": discordEditFormat,
    slack: slackFormatWith({
      pictureAt: () => ({ kind: "address", url: `${publicUrl}/pictures/NAME.png` }),
    }),
  };

  it.each(Object.entries(printers))(
    "answers as the command line does, as %s",
    async (format, as) => {
      for (const q of [
        "/expelled germany",
        "/total nato",
        "what did tusk say",
        "/expelled atlantis",
      ]) {
        const { status, body, headers } = await call("/api/ask", { q, format });
        const printed = as.reply(q, bot.reply(parseAskText(q, "en")), plainScreen);
        const named = body.replace(/(\/pictures\/)[\w-]{27}/, "$1NAME");
        expect({ status, body: named }).toEqual({ status: 200, body: `${printed}\n` });
        expect(headers["content-type"]).toMatch(
          format === "text" ? "text/plain" : "application/json",
        );
        expect(headers["access-control-allow-origin"]).toBe("*");
      }
    },
  );

  it("answers with JSON where no format is named", async () => {
    const { body } = await call("/api/ask", { q: "/expelled germany" });
    expect(JSON.parse(body)).toMatchObject({ command: "expelled", outcome: "answered" });
  });

  it("continues the question before it", async () => {
    const after = "how many did germany expel in 2022";
    const { body } = await call("/api/ask", { q: "and Poland?", after });
    expect(JSON.parse(body)).toMatchObject({
      asked: "how many did Poland expel in 2022",
      understoodAs: "/expelled Poland wave:2022",
      figures: [{ value: 45 }],
    });
    const tooLong = `/?${new URLSearchParams({ q: "/expelled france", after: "x".repeat(2001) })}`;
    expect((await get(served.port, tooLong)).status).toBe(200);
    const alone = await call("/api/ask", { q: "/expelled france", after });
    expect(JSON.parse(alone.body)).toMatchObject({ asked: "/expelled france" });
  });

  it.each([
    ["/api/ask", "", "question is missing"],
    ["/api/ask", "q=", "question is missing"],
    ["/api/ask", "q=%20%20", "question is missing"],
    ["/api/ask", "q=a&q=b", '"q" is there more than once'],
    ["/api/ask", "q=a&format=xml", "json, text, discord, discord-edit, slack"],
    ["/api/ask", "q=a&format=json&format=json", '"format" is there more than once'],
    ["/api/ask", "q=a&fromat=json", 'no parameter "fromat"'],
    ["/api/ask", `q=${"a".repeat(10_000)}`, "10000 characters; expected at most 2000"],
    ["/api/ask", "q=a&q=b&format=xml", "json, text"],
    ["/api/suggest", `q=${"a".repeat(2001)}`, "2001 characters"],
    ["/api/press", "on=discord", "code of the button"],
    ["/api/press", "on=teams&code=a0:1/help", "discord, slack"],
    ["/api/press", "on=discord&code=a0", "code of the button"],
    ["/api/press", "on=slack&code=a:9zzz", "code of the button"],
  ])("refuses %s?%s with a reason", async (path, query, reason) => {
    const { status, body, headers } = await get(served.port, `${path}?${query}`);
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({ error: expect.stringContaining(reason) });
    expect(headers["access-control-allow-origin"]).toBe("*");
  });

  it("completes half a line, and says why", async () => {
    const { body } = await call("/api/suggest", { q: "/expelled germ" });
    expect(JSON.parse(body).offers[0]).toEqual({
      label: "Germany",
      line: "/expelled Germany",
      why: "4 expelled",
    });
    const commands = JSON.parse((await call("/api/suggest")).body).offers;
    expect(commands.map(({ line }: { line: string }) => line)).toContain("/quote ");
  });

  it("says what a press does: asks, shows another part, shares, deletes", async () => {
    const press = async (on: string, code: string) =>
      JSON.parse((await call("/api/press", { on, code })).body);
    expect(await press("discord", "a0:1/quote Germany")).toEqual({
      does: "ask",
      question: "/quote Germany",
    });
    expect(await press("slack", "a:1/expelled")).toEqual({ does: "ask", question: "/expelled" });
    expect(await press("discord", "d0:0")).toEqual({ does: "delete" });
    expect(await press("discord", "a0.2:1/quote us")).toMatchObject({
      does: "show",
      message: { type: 4, data: { embeds: [{}] } },
    });
    const shared = await press("slack", "s:1/expelled germany");
    expect(shared).toMatchObject({ does: "show", message: { response_type: "in_channel" } });
    expect(JSON.stringify(shared.message.blocks)).toContain("Shared by you");
    expect(await press("discord", "s0:1/map")).toMatchObject({
      does: "show",
      message: { type: 4 },
      edit: { attachments: [{ filename: "picture.png" }] },
      attached: expect.stringMatching(/^\/pictures\/[\w-]{27}\.png$/),
    });
    expect(JSON.stringify(await press("slack", "s:1/map"))).toContain("bot.example/pictures/");
  });

  it("gives the picture of an answer as each platform is told of it, and serves it", async () => {
    const asked = async (format: string) =>
      JSON.parse((await call("/api/ask", { q: "/map nato", format })).body);
    const edit = await asked("discord-edit");
    expect(edit.embeds[0].image).toEqual({ url: "attachment://picture.png" });
    expect(edit.attachments).toEqual([
      expect.objectContaining({
        filename: "picture.png",
        description: expect.stringMatching(/^A map of .* 60;/),
      }),
    ]);
    const { blocks } = await asked("slack");
    const image = blocks.find(({ type }: { type: string }) => type === "image");
    expect(image.alt_text).toMatch(/^A map of /);
    expect(image.image_url).toMatch(/^https:\/\/bot\.example\/pictures\/[\w-]{27}\.png$/);
    const { status, headers, bytes } = await get(served.port, new URL(image.image_url).pathname);
    expect([status, headers["content-type"]]).toEqual([200, "image/png"]);
    expect(bytes).toBeGreaterThan(10_000);
    expect(await asked("discord")).not.toHaveProperty("data.attachments");
    expect((await call("/api/ask", { q: "/help", format: "discord-edit" })).body).toBe("null\n");
  });

  it("is only read", async () => {
    for (const path of ["/", "/api", "/api/ask", "/api/suggest", "/api/press", "/page/x.js"])
      for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
        const { status, headers } = await get(served.port, path, { method });
        expect({ status, allow: headers["allow"] }).toEqual({
          status: 405,
          allow: "GET, HEAD, OPTIONS",
        });
      }
    const asked = await get(served.port, "/api/ask", { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers["access-control-allow-origin"]).toBe("*");
    const head = await get(served.port, "/api/ask?q=/help", { method: "HEAD" });
    expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: "" });
  });
});

describe("the API's description", () => {
  /** The schema of an answer's body, as zod reads it. */
  async function schemaOf(path: string, status: string) {
    const api = JSON.parse((await call("/api")).body);
    const { content } = api.paths[path].get.responses[status];
    return z.fromJSONSchema(content["application/json"].schema);
  }

  it("names every path that there is, and its parameters", async () => {
    const api = JSON.parse((await call("/api")).body);
    expect(api.openapi).toMatch(/^3\.1\./);
    interface Parameter {
      readonly name: string;
      readonly required: boolean;
    }
    const parameters = Object.entries<{ get: { parameters: readonly Parameter[] } }>(api.paths).map(
      ([path, { get: described }]) => [
        path,
        described.parameters.map(({ name, required }) => [name, required]),
      ],
    );
    expect(parameters).toEqual([
      ["/api/ask", Object.entries({ q: true, after: false, format: false })],
      ["/api/suggest", Object.entries({ q: false })],
      ["/api/press", Object.entries({ on: true, code: true })],
    ]);
  });

  it("holds for the answer to every question of the transcripts", async () => {
    const schema = await schemaOf("/api/ask", "200");
    for (const q of questions) {
      const { status, body } = await call("/api/ask", { q });
      expect(status).toBe(200);
      expect(schema.safeParse(JSON.parse(body)).error, q).toBeUndefined();
    }
    for (const format of ["discord", "discord-edit", "slack"])
      for (const q of ["/help", "/map"])
        schema.parse(JSON.parse((await call("/api/ask", { q, format })).body));
    expect(schema.safeParse({ outcome: "answered" }).success).toBe(false);
  });

  it("holds for completions, presses and refusals, and not for anything", async () => {
    const offers = await schemaOf("/api/suggest", "200");
    for (const q of ["", "/", "/ex", "/expelled ", "/quote s", "nothing like it"])
      offers.parse(JSON.parse((await call("/api/suggest", { q })).body));
    const pressed = await schemaOf("/api/press", "200");
    for (const code of ["a0:1/help", "s0:1/help", "d0:0", "m0:", "t0:", "a0.2:1/quote us"])
      pressed.parse(JSON.parse((await call("/api/press", { on: "discord", code })).body));
    (await schemaOf("/api/ask", "400")).parse(JSON.parse((await call("/api/ask")).body));
    expect(offers.safeParse({ offers: [{ label: "x" }] }).success).toBe(false);
    expect(pressed.safeParse({ does: "ask" }).success).toBe(false);
  });
});
