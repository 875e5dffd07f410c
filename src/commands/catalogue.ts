/** The catalogue of commands. Registration, completion, help and the command line all follow from this list. */
import type { Command } from "./draft/command.ts";
import { expelled, total } from "./expelled/expelled.ts";
import { help } from "./help/help.ts";
import { map } from "./map/map.ts";
import { quote } from "./quote/quote.ts";
import { sources } from "./sources/sources.ts";
import { timeline } from "./timeline/timeline.ts";
import { verify } from "./verify/verify.ts";
import { waves } from "./waves/waves.ts";

export const catalogue: readonly Command[] = [
  expelled,
  total,
  quote,
  waves,
  sources,
  map,
  timeline,
  verify,
  help,
];
