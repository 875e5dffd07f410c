/** The API's description, as programs read it. https://spec.openapis.org/oas/v3.1.1.html */
import type { Words } from "../../words/words.ts";
import { askedSchema, offersSchema, pressedSchema } from "./api-schemas.ts";
import { mostCharacters } from "./parse-query.ts";
import { formatNames, platformNames } from "./web-types.ts";

export function openApi({ page }: Words) {
  const said = page.openApi;
  return {
    openapi: "3.1.1",
    info: { title: said.title, description: said.about, version: "1" },
    paths: {
      "/api/ask": {
        get: {
          summary: said.ask,
          parameters: [
            parameter("q", said.question, text(1)),
            parameter("format", said.format, { enum: formatNames, default: "json" }, false),
          ],
          responses: responses(said, said.answered, {
            ...asJson(askedSchema),
            "text/plain": { schema: { type: "string" } },
          }),
        },
      },
      "/api/suggest": {
        get: {
          summary: said.suggest,
          parameters: [parameter("q", said.line, text(0), false)],
          responses: responses(said, said.offered, asJson(offersSchema)),
        },
      },
      "/api/press": {
        get: {
          summary: said.press,
          parameters: [
            parameter("on", said.on, { enum: platformNames }),
            parameter("code", said.code, text(1)),
          ],
          responses: responses(said, said.pressed, asJson(pressedSchema)),
        },
      },
    },
  };
}

const text = (minLength: number) => ({ type: "string", minLength, maxLength: mostCharacters });

function parameter(name: string, description: string, schema: object, required = true) {
  return { name, in: "query", description, required, schema };
}

const asJson = (schema: object) => ({ "application/json": { schema } });

const errorSchema = {
  type: "object",
  required: ["error"],
  additionalProperties: false,
  properties: { error: { type: "string" } },
};

function responses(said: Words["page"]["openApi"], description: string, content: object) {
  return {
    "200": { description, content },
    "400": { description: said.wrong, content: asJson(errorSchema) },
    "503": { description: said.crowded, content: asJson(errorSchema) },
  };
}
