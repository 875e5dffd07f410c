/** JSON Schemas of the API's responses. */

const text = { type: "string" };
const texts = { type: "array", items: text };
/** As exact as it is known: a year, a month, a day. */
const day = { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" };
const amount = { type: "integer", minimum: 0 };

/** An object with these keys and no others. */
const exactly = (
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
) => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});

const listOf = (items: object) => ({ type: "array", items });
const oneOf = (words: string) => ({ type: "string", enum: words.split(" ") });

const entity = {
  kind: oneOf("country organisation group person"), // for machines: a list
  code: text,
  name: text,
};

/** One code, or several that acted together. */
const codes = { oneOf: [text, texts] };

const figureKeys = oneOf(
  "expelled accreditations-denied expelled-in-return members-expelled total " +
    "ambassador-recalled consulate-closed entry-ban staff-cut ceiling no-answer " + // for machines: a list
    "not-carried-out persons-expelled relations-downgraded relations-severed " + // for machines: a list
    "reported-total visa-limit withdrawn", // for machines: a list
);

/** Sums without a state, or with an organisation itself: `members-expelled-without-gb`, `total-with-nato`. */
const sumKeys = {
  type: "string",
  pattern: "^(members-expelled-without|total-with(out)?)(-[a-z0-9]+)+$",
};

const figure = exactly(
  {
    key: { anyOf: [figureKeys, sumKeys] },
    of: text,
    by: codes,
    from: codes,
    value: { type: ["integer", "null"], minimum: 0 },
    published: { const: false },
    complete: { const: false },
    countries: amount,
    scope: oneOf("article record"),
    fact: text,
    on: day,
    days: amount,
    rank: { type: "integer", minimum: 1 },
    share: { type: "number", minimum: 0, maximum: 1 },
    confidence: { const: "medium" },
    note: text,
    conflicts: texts,
    wave: text,
    asOf: day,
    sources: texts,
  },
  [
    "published",
    "complete",
    "countries",
    "fact",
    "on",
    "days",
    "rank",
    "share",
    "confidence",
    "note",
    "conflicts",
  ],
);

const quotation = exactly({
  speaker: text,
  role: text,
  text,
  form: oneOf("verbatim fragment reported"), // for machines: a list
  date: day,
  sources: texts,
});

const source = exactly(
  {
    publisher: text,
    title: text,
    date: day,
    url: text,
    kind: oneOf("official wire press state-media reference"), // for machines: a list
  },
  ["title", "date", "url"],
);

const waveInList = exactly({
  id: text,
  name: text,
  first: day,
  last: day,
  target: text,
  by: texts,
  total: { type: ["integer", "null"], minimum: 0 },
  complete: oneOf("complete one-side as-far-as-found"), // for machines: a list
});

const checkedClaim = exactly(
  {
    text,
    kind: oneOf("number date who sum quote"), // for machines: a list
    verdict: oneOf("agrees differs not-on-record not-understood"), // for machines: a list
    claimed: { type: ["number", "string"] },
    recorded: { type: ["number", "string"] },
    act: text,
    of: text,
    from: text,
    wave: text,
    fact: text,
    sources: texts,
  },
  ["claimed", "recorded", "act", "of", "from", "wave", "fact"],
);

/** The same as `nongrata ask --format json`. */
const replySchema = exactly(
  {
    asked: text,
    command: text,
    outcome: oneOf("answered not-listed wrong-role ambiguous unknown help"), // for machines: a list
    subjects: listOf(
      exactly({
        ...entity,
        typed: text,
        matchedBy: oneOf("name alias code flag demonym capital role words typo"), // for machines: a list
      }),
    ),
    figures: listOf(figure),
    quotes: listOf(quotation),
    sources: { type: "object", additionalProperties: source },
    suggestions: listOf(exactly(entity)),
    understoodAs: text,
    wave: text,
    waves: listOf(waveInList),
    claims: listOf(checkedClaim),
    record: text,
    text,
  },
  ["understoodAs", "wave", "waves", "claims"],
);

/** As Discord describes it: https://discord.com/developers/docs/interactions/receiving-and-responding */
const callbackSchema = exactly({ type: { const: 4 }, data: { type: "object" } });

/** As Discord describes it: https://discord.com/developers/docs/resources/webhook#edit-webhook-message */
const editSchema = {
  type: "object",
  required: ["embeds", "attachments"],
  properties: {
    embeds: listOf({ type: "object" }),
    attachments: listOf(exactly({ id: text, filename: text, description: text })),
  },
};

/** As Slack describes it: https://docs.slack.dev/reference/messaging/payload */
const messageSchema = {
  type: "object",
  required: ["response_type", "text", "blocks"],
  properties: {
    response_type: oneOf("ephemeral in_channel"),
    text,
    blocks: listOf({ type: "object" }),
  },
};

/** Which one depends on the format. An answer without a picture is not edited. */
export const askSchema = {
  oneOf: [replySchema, callbackSchema, editSchema, messageSchema, { type: "null" }],
};

export const suggestSchema = exactly({
  offers: listOf(exactly({ label: text, why: text, line: text })),
});

export const pressSchema = {
  oneOf: [
    exactly({ does: { const: "ask" }, question: text }),
    exactly(
      { does: { const: "show" }, message: { type: "object" }, edit: editSchema, attached: text },
      ["edit", "attached"],
    ),
    exactly({ does: { enum: ["delete", "nothing"] } }),
  ],
};
