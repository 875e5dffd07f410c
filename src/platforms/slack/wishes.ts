/** What a workspace wants otherwise than usual, and who may say so. */
export interface Wishes {
  /** Who sees the answer to a command where the asker wants nothing else. */
  readonly audience: "everyone" | "asker";
  readonly locale?: string | undefined;
  /** Is it for this person to change them? */
  readonly mayChange: "yes" | "no" | "unknown";
}

/** As nearly every app answers a command on Slack. */
export const usualWishes: Wishes = { audience: "asker", mayChange: "no" };
