/** An installation as a row: what is secret of it is sealed. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { InstallationRow } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import { decrypt, encrypt } from "./encryption.ts";
import type { Installation, InstallTarget, StoredInstallation, Tokens } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { targetColumns, targetOf } from "./target-columns.ts";

/** Both tokens are one text: nobody can exchange one of them. */
const sealedTokens = z.strictObject({
  bot: z.string(),
  renewal: z.strictObject({ refreshToken: z.string(), expiresAt: z.number() }).optional(),
});

export function toRow(keys: Keys, installation: Installation) {
  const { place, app, botUser, scopes, installedAt, installer, tokens } = installation;
  return {
    ...targetColumns(place),
    app,
    bot_user: botUser,
    scopes: scopes.join(","),
    installed_at: installedAt,
    installer: installer ?? null,
    ...encryptedColumns(keys, tokens, place),
    refresh_lock_until: 0,
  };
}

export function fromRow(keys: Keys, row: InstallationRow): StoredInstallation {
  const place = targetOf(row);
  return {
    place,
    app: row.app,
    botUser: row.bot_user,
    scopes: row.scopes.split(",").filter((scope) => scope !== ""),
    installedAt: Number(row.installed_at),
    ...(row.installer !== null && { installer: row.installer }),
    tokens: unsealTokens(keys, row, place),
    version: row.version,
  };
}

/** The columns that change with the tokens. */
export function encryptedColumns(keys: Keys, tokens: Tokens, place: InstallTarget) {
  const sealed = encrypt(keys, JSON.stringify(tokens), bindingOf(place));
  return { tokens: sealed.text, key: sealed.key, version: randomUUID() };
}

/** The columns that change with the key. */
export function reencryptedColumns(keys: Keys, row: InstallationRow) {
  const place = targetOf(row);
  const { tokens, key } = encryptedColumns(keys, unsealTokens(keys, row, place), place);
  return { tokens, key };
}

function unsealTokens(
  keys: Keys,
  { tokens, key }: Pick<InstallationRow, "tokens" | "key">,
  place: InstallTarget,
): Tokens {
  const text = decrypt(keys, { text: tokens, key }, bindingOf(place));
  const read = sealedTokens.safeParse(JSON.parse(text));
  if (!read.success) throw new StoreError("unreadable", "other-version");
  return read.data;
}

/** A token that was copied into another row is none there. */
function bindingOf(place: InstallTarget): string {
  const { kind, id } = targetColumns(place);
  return JSON.stringify(["installations", kind, id]);
}
