/** The subcommands that can be called: `store rotate-key` is one, and `store` is not. */
import type { Subcommand } from "../../src/cli/subcommand.ts";
import { subcommands } from "../../src/cli/subcommands.ts";

export const callableSubcommands: readonly Subcommand[] = subcommands.flatMap((each) =>
  "subcommands" in each
    ? each.subcommands.map((inner) => ({ ...inner, name: `${each.name} ${inner.name}` }))
    : [each],
);
