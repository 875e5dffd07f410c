/** Converts an installation to its row and back; the row holds the tokens encrypted. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { InstallationRow } from "./database-schema.ts";
import type { Keys } from "./encryption.ts";
import { decrypt, encrypt } from "./encryption.ts";
import type { Installation, InstallTarget, StoredInstallation, Tokens } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { targetColumns, targetKey, targetOf } from "./target-columns.ts";

/** Both tokens are encrypted as one text, so that neither can be swapped alone. */
const tokensSchema = z.strictObject({
  bot: z.string(),
  renewal: z.strictObject({ refreshToken: z.string(), expiresAt: z.number() }).optional(),
});

export function toRow(keys: Keys, installation: Installation) {
  const { target, app, botUser, scopes, installedAt, installer, tokens } = installation;
  return {
    ...targetColumns(target),
    app,
    bot_user: botUser,
    scopes: scopes.join(","),
    installed_at: installedAt,
    installer: installer ?? null,
    ...encryptedColumns(keys, tokens, target),
    refresh_lock_until: 0,
  };
}

/** @throws StoreError `STORE_UNREADABLE` where the tokens can't be decrypted */
export function fromRow(keys: Keys, row: InstallationRow): StoredInstallation {
  const target = targetOf(row);
  return {
    target,
    app: row.app,
    botUser: row.bot_user,
    scopes: row.scopes.split(",").filter((scope) => scope !== ""),
    installedAt: Number(row.installed_at),
    ...(row.installer !== null && { installer: row.installer }),
    tokens: decryptTokens(keys, row, target),
    version: row.version,
  };
}

/** The columns that change with the tokens. */
export function encryptedColumns(keys: Keys, tokens: Tokens, target: InstallTarget) {
  const encrypted = encrypt(keys, JSON.stringify(tokens), encryptionContext(target));
  return { tokens: encrypted.text, key: encrypted.key, version: randomUUID() };
}

/** The columns that change with the key, encrypted again with the current one. */
export function reencryptedColumns(keys: Keys, row: InstallationRow) {
  const target = targetOf(row);
  const { tokens, key } = encryptedColumns(keys, decryptTokens(keys, row, target), target);
  return { tokens, key };
}

function decryptTokens(
  keys: Keys,
  { tokens, key }: Pick<InstallationRow, "tokens" | "key">,
  target: InstallTarget,
): Tokens {
  const text = decrypt(keys, { text: tokens, key }, encryptionContext(target));
  const read = tokensSchema.safeParse(JSON.parse(text));
  if (!read.success) throw new StoreError("unreadable", "other-version");
  return read.data;
}

/** Binds tokens to their row: copied into another one they can't be decrypted. */
function encryptionContext(target: InstallTarget): string {
  const { kind, id } = targetKey(target);
  return JSON.stringify(["installations", kind, id]);
}
