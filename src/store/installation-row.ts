/** An installation as a row: what is secret of it is sealed. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { InstallationRow } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import { seal, unseal } from "./encryption.ts";
import type { Installation, Kept, Place, Tokens } from "./store.ts";
import { StoreFailure } from "./store-error.ts";
import { columnsOf, placeIn } from "./target-columns.ts";

/** Both tokens are one text: nobody can exchange one of them. */
const sealedTokens = z.strictObject({
  bot: z.string(),
  renewal: z.strictObject({ refreshToken: z.string(), expiresAt: z.number() }).optional(),
});

export function toRow(keys: Keys, installation: Installation) {
  const { place, app, botUser, scopes, installedAt, installer, tokens } = installation;
  return {
    ...columnsOf(place),
    app,
    bot_user: botUser,
    scopes: scopes.join(","),
    installed_at: installedAt,
    installer: installer ?? null,
    ...sealTokens(keys, tokens, place),
    turn_until: 0,
  };
}

export function fromRow(keys: Keys, row: InstallationRow): Kept {
  const place = placeIn(row);
  return {
    place,
    app: row.app,
    botUser: row.bot_user,
    scopes: row.scopes.split(",").filter((scope) => scope !== ""),
    installedAt: Number(row.installed_at),
    ...(row.installer !== null && { installer: row.installer }),
    tokens: unsealTokens(keys, row, place),
    edition: row.edition,
  };
}

/** The columns that change with the tokens. */
export function sealTokens(keys: Keys, tokens: Tokens, place: Place) {
  const sealed = seal(keys, JSON.stringify(tokens), bindingOf(place));
  return { tokens: sealed.text, key: sealed.key, edition: randomUUID() };
}

/** The columns that change with the key. */
export function resealed(keys: Keys, row: InstallationRow) {
  const place = placeIn(row);
  const { tokens, key } = sealTokens(keys, unsealTokens(keys, row, place), place);
  return { tokens, key };
}

function unsealTokens(
  keys: Keys,
  { tokens, key }: Pick<InstallationRow, "tokens" | "key">,
  place: Place,
): Tokens {
  const text = unseal(keys, { text: tokens, key }, bindingOf(place));
  const read = sealedTokens.safeParse(JSON.parse(text));
  if (!read.success) throw new StoreFailure("unreadable", "other-version");
  return read.data;
}

/** A token that was copied into another row is none there. */
function bindingOf(place: Place): string {
  const { kind, id } = columnsOf(place);
  return JSON.stringify(["installations", kind, id]);
}
