/** Discord's replies, with the error codes and messages of its documentation: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
import type { HttpReply } from "../../stand-in-server.ts";

const refused = (status: number, code: number, message: string): HttpReply => ({
  status,
  body: { message, code },
});

export const noContent: HttpReply = { status: 204 };
export const ok = (body: unknown): HttpReply => ({ status: 200, body });
export const unauthorized = refused(401, 0, "401: Unauthorized");
export const notFound = refused(404, 0, "404: Not Found");
export const unknownInteraction = refused(404, 10062, "Unknown interaction");
export const unknownMessage = refused(404, 10008, "Unknown Message");
export const unknownWebhook = refused(404, 10015, "Unknown Webhook");
export const alreadyAcknowledged = refused(
  400,
  40060,
  "Interaction has already been acknowledged.",
);
export const entryPointMissing = refused(
  400,
  50240,
  "You cannot remove this app's Entry Point command in a bulk update operation. Please include the Entry Point command in your update request or delete it separately.",
);
export const missingPermissions = refused(403, 50013, "Missing Permissions");
export const internalError = refused(500, 0, "500: Internal Server Error");

/** @param seconds https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
export const rateLimited = (seconds: number): HttpReply => ({
  status: 429,
  body: { message: "You are being rate limited.", retry_after: seconds, global: false },
  headers: { "retry-after": String(seconds), "x-ratelimit-scope": "user" },
});
