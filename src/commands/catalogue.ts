/** What can be asked. Registration, completion, help and the command line all follow from this list. */
import type { Command } from "./command.ts";
import { expelled } from "./expelled.ts";
import { help } from "./help.ts";
import { map } from "./map.ts";
import { quote } from "./quote.ts";
import { timeline } from "./timeline.ts";
import { total } from "./total.ts";

export const catalogue: readonly Command[] = [expelled, total, quote, map, timeline, help];
