/** The codes of the organisations, which act for themselves as countries do. */
import type { DataFiles } from "../data-files.ts";

export const organisationsOf = ({ groups }: Pick<DataFiles, "groups">): readonly string[] =>
  Object.entries(groups.groups)
    .filter(([, { kind }]) => kind === "organisation")
    .map(([code]) => code);
