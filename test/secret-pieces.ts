/** Finds pieces of secrets in what a program printed. */
import { randomBytes, randomInt } from "node:crypto";

/** As many characters of a secret as nobody would take for chance. */
const pieceLength = 8;

/** @returns each secret of which a piece stands in the text, by its name, with the piece */
export function findSecretPieces(
  text: string,
  secrets: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const piece = piecesOf(secret).find((each) => text.includes(each));
    return piece === undefined ? [] : [`${name}: ${piece}`];
  });
}

const piecesOf = (secret: string): readonly string[] =>
  Array.from({ length: secret.length - pieceLength + 1 }, (_, at) =>
    secret.slice(at, at + pieceLength),
  );

const digits = (count: number): string =>
  Array.from({ length: count }, () => String(randomInt(10))).join("");

const alphabets = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789"] as const;

/** Small letters, capital letters and digits in turns, as a password has all of them. */
const letters = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const alphabet = alphabets[at % alphabets.length] ?? "";
    return alphabet[randomInt(alphabet.length)];
  }).join("");

/** Secrets of the right forms, made anew for each run. */
export const makeSecrets = () => ({
  discordToken: `M${letters(25)}.${letters(6)}.${letters(38)}`,
  botToken: `xoxb-${digits(12)}-${digits(12)}-${letters(24)}`,
  appToken: `xapp-1-A0${digits(9)}-${digits(13)}-${randomBytes(32).toString("hex")}`,
  signingSecret: randomBytes(16).toString("hex"),
  clientSecret: randomBytes(16).toString("hex"),
  stateSecret: letters(40),
  storeKey: randomBytes(32).toString("base64"),
  storePassword: letters(24),
  proxyPassword: letters(24),
  configurationToken: `xoxe.xoxp-1-${letters(60)}`,
});
