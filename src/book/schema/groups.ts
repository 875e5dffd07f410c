/** `data/groups.yaml`: organisations and groups of countries, with who belonged when. */
import * as z from "zod";
import {
  actorCode,
  countryCode,
  day,
  formerName,
  names,
  slug,
  sourceList,
  textLine,
} from "./parts.ts";

const shown = {
  name: textLine.describe("The name as answers show it: European Union."),
  the: z.boolean().default(false).describe('Does the name take "the" in a sentence: the G7.'),
  aliases: names.default([]).describe("What people call it, in any language."),
};

const membership = z.strictObject({
  of: z
    .array(countryCode)
    .min(1)
    .readonly()
    .describe("The countries that joined that day: [BE, DE]."),
  from: day.describe("The day of accession."),
  to: day.optional().describe("The last day as a member; left out for those who still are."),
  sources: sourceList,
});

const memberships = z.array(membership);

const members = memberships
  .min(1)
  .readonly()
  .describe("Who belonged from when to when, the founders first.");

const kind = <Kind extends string>(name: Kind) =>
  z
    .literal(name)
    .describe(
      "organisation: acts for itself and has members (NATO); group: only its members act (the G7); " +
        "outside: every country that is not in another group; everyone: every country there is.",
    );

const group = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: kind("organisation"),
      ...shown,
      was: z
        .array(formerName)
        .readonly()
        .default([])
        .describe("Former names, the oldest first: European Community."),
      members: memberships
        .readonly()
        .default([])
        .describe("Who belonged from when to when; left out where no question is about them: UN."),
    }),
    z.strictObject({ kind: kind("group"), ...shown, members }),
    z.strictObject({
      kind: kind("outside"),
      ...shown,
      of: actorCode.describe("The group whose members do not belong: EU."),
    }),
    z.strictObject({ kind: kind("everyone"), ...shown }),
  ],
  { error: kindUnknown },
);

function kindUnknown(issue: { readonly input?: unknown }): string {
  return typeof issue.input === "object" && issue.input !== null
    ? "organisation, group, outside or everyone"
    : "keys with values, `kind:` among them";
}

export const groupsFile = z.strictObject({
  groups: z
    .record(z.union([actorCode, slug]), group)
    .describe(
      "Each group under its code: capitals for an organisation (NATO), else g7, outside-eu.",
    ),
});
