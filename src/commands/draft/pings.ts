/** Finds mentions of members, roles and channels in typed text, as Discord and Slack write them: `<@123>`, `<@U0123|ann>`. */

/** Is it nothing but mentions? */
export const isPing = (typed: string): boolean => /^\s*(?:<[@#][^>\n]*>\s*)+$/.test(typed);
