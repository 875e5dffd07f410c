/** The code of the group that everybody is in. */
export const everyone = "all";
