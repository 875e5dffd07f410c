/** Discord's limits on a message, as its documentation states them, written apart from the code that keeps them. */
import * as z from "zod";

/** Counted as Discord does: in code points, after trimming. */
const length = (text: string): number => [...text.trim()].length;
const text = (least: number, max: number) =>
  z.string().refine((value) => length(value) >= least && length(value) <= max, {
    message: `has ${least} to ${max} characters`,
  });

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const field = z.strictObject({ name: text(1, 256), value: text(1, 1024), inline: z.boolean() });

const embed = z
  .strictObject({
    description: text(1, 4096).optional(),
    color: z.int().min(0).max(0xffffff),
    fields: z.array(field).min(1).max(25).optional(),
    footer: z.strictObject({ text: text(1, 2048) }).optional(),
    image: z.strictObject({ url: z.string().startsWith("attachment://") }).optional(),
  })
  .refine(({ description, fields, image }) => description ?? fields ?? image, "shows something")
  .refine((shown) => sizeOf(shown) <= 6000, "has at most 6000 characters in all");

interface Sized {
  readonly description?: string | undefined;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly footer?: { readonly text: string } | undefined;
}

function sizeOf({ description = "", fields = [], footer }: Sized): number {
  const texts = [
    description,
    footer?.text ?? "",
    ...fields.flatMap((each) => [each.name, each.value]),
  ];
  return texts.reduce((sum, each) => sum + length(each), 0);
}

/** https://discord.com/developers/docs/components/reference */
const customId = z.string().refine((id) => [...id].length >= 1 && [...id].length <= 100);

const button = z.strictObject({
  type: z.literal(2),
  style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  label: text(1, 80),
  custom_id: customId,
});

const option = z.strictObject({ label: text(1, 100), value: customId });

const select = z.strictObject({
  type: z.literal(3),
  custom_id: customId,
  placeholder: text(1, 150),
  options: z
    .array(option)
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, "no value twice"),
});

const row = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.tuple([select])]),
});

interface HasIds {
  readonly components: readonly {
    readonly components: readonly { readonly custom_id: string }[];
  }[];
}

const idsIn = ({ components }: HasIds): readonly string[] =>
  components.flatMap((each) => each.components.map(({ custom_id }) => custom_id));

/** https://discord.com/developers/docs/resources/message#attachment-object */
const attachment = z.strictObject({
  /** Of a file beside it, the number in its name. */
  id: z.string().regex(/^\d+$/),
  filename: z.string().regex(/^[\w.-]+$/),
  description: text(1, 1024),
});

/** https://discord.com/developers/docs/resources/message#create-message */
export const messageSchema = z
  .strictObject({
    content: text(0, 2000),
    embeds: z.array(embed).max(1),
    components: z.array(row).max(5),
    /** In an edit: what is not named is taken off the message. */
    attachments: z.array(attachment).max(10).optional(),
    flags: z.literal(64).optional(),
    allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  })
  .refine((message) => {
    const ids = idsIn(message);
    return new Set(ids).size === ids.length;
  }, "no custom_id twice");
