/** From a slash command to what is asked, and who is to see the answer. */
import type { Ask, Typed } from "../../answer/ask.ts";
import { ask, unnamed } from "../../answer/ask.ts";
import { fromOneLine } from "../one-line.ts";
import type { SlashCommand } from "./event.ts";
import type { CommandNames } from "./names.ts";
import { fromSlackName } from "./names.ts";
import { readable } from "./readable.ts";

export interface Asked {
  readonly asked: Ask;
  /** Did the asker want everybody to see it? */
  readonly isPublic: boolean;
}

/** `/total help` asks for help as well. */
export function fromCommand(
  { command, text = "" }: SlashCommand,
  names: CommandNames,
  locale: string,
): Asked {
  const typed = readable(text);
  const name = fromSlackName(command, names);
  const isHelp = /^help$/i.test(typed);
  const asked = isHelp ? { ...ask("help"), locale } : fromOneLine(`/${name} ${typed}`, locale);
  const isPublic = asked.typed.some(saysPublic);
  return { asked: { ...asked, typed: asked.typed.flatMap(withoutPublic) }, isPublic };
}

const lastWord = /(?:^|\s)public$/i;

function saysPublic({ option, text }: Typed): boolean {
  if (option === unnamed) return lastWord.test(text);
  return option.toLowerCase() === "public" && /^(?:yes|true|on|)$/i.test(text);
}

function withoutPublic(typed: Typed): readonly Typed[] {
  if (typed.option.toLowerCase() === "public") return [];
  if (typed.option !== unnamed) return [typed];
  const text = typed.text.replace(lastWord, "");
  return text === "" ? [] : [{ ...typed, text }];
}
