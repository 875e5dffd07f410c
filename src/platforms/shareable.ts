/** Whether a private answer may be shown to everybody. */
import { lookUp } from "../answer/ask.ts";
import type { Reply } from "../answer/reply.ts";

/** What went wrong is nobody else's business, and what a message names is for whoever looked it up. */
export function isShareable({ asked, answer }: Reply): boolean {
  return answer.tone !== "trouble" && asked.command !== lookUp;
}
