/** Describes the API in OpenAPI. https://spec.openapis.org/oas/v3.1.1.html */
import type { Words } from "../../words/words.ts";
import { askSchema, pressSchema, suggestSchema } from "./api-schemas.ts";
import { maxLength } from "./parse-query.ts";
import { formatNames, platformNames } from "./web-types.ts";

export function openApi({ page }: Words) {
  const strings = page.openApi;
  return {
    openapi: "3.1.1",
    info: { title: strings.title, description: strings.about, version: "1" },
    paths: {
      "/api/ask": {
        get: {
          summary: strings.ask,
          parameters: [
            parameter("q", strings.question, text(1)),
            parameter("after", strings.after, text(0), false),
            parameter("format", strings.format, { enum: formatNames, default: "json" }, false),
          ],
          responses: responses(strings, strings.answered, {
            ...asJson(askSchema),
            "text/plain": { schema: { type: "string" } },
          }),
        },
      },
      "/api/suggest": {
        get: {
          summary: strings.suggest,
          parameters: [parameter("q", strings.line, text(0), false)],
          responses: responses(strings, strings.offered, asJson(suggestSchema)),
        },
      },
      "/api/press": {
        get: {
          summary: strings.press,
          parameters: [
            parameter("on", strings.on, { enum: platformNames }),
            parameter("code", strings.code, text(1)),
          ],
          responses: responses(strings, strings.pressed, asJson(pressSchema)),
        },
      },
    },
  };
}

const text = (minLength: number) => ({ type: "string", minLength, maxLength });

function parameter(name: string, description: string, schema: object, isRequired = true) {
  return { name, in: "query", description, required: isRequired, schema };
}

const asJson = (schema: object) => ({ "application/json": { schema } });

const errorSchema = {
  type: "object",
  required: ["error"],
  additionalProperties: false,
  properties: { error: { type: "string" } },
};

function responses(strings: Words["page"]["openApi"], description: string, content: object) {
  return {
    "200": { description, content },
    "400": { description: strings.wrong, content: asJson(errorSchema) },
    "503": { description: strings.crowded, content: asJson(errorSchema) },
  };
}
