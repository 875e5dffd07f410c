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
  /** Who is to see the answer, where the asker said so. */
  readonly audience: "everyone" | "asker" | undefined;
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
  const audiences = asked.typed.map(audienceIn);
  return {
    asked: { ...asked, typed: asked.typed.flatMap(withoutAudience) },
    audience: audiences.findLast((audience) => audience !== undefined),
  };
}

const lastWord = /(?:^|\s)(?:public|private)$/i;
/** It may be a word of the question, and so stays in it; but whoever began with it wants no public. */
const firstWord = /^private(?=\s)/i;
const yes = /^(?:yes|true|on|)$/i;

/** `germany public`, `germany public:yes`; `private:yes` is the core's own. */
function audienceIn({ option, text }: Typed): Asked["audience"] {
  const [word = ""] = (option === unnamed && (lastWord.exec(text) ?? firstWord.exec(text))) || [];
  if (word !== "") return audiences[word.trim().toLowerCase()];
  return option.toLowerCase() === "public" && yes.test(text) ? "everyone" : undefined;
}

const audiences: Readonly<Record<string, Asked["audience"]>> = {
  public: "everyone",
  private: "asker",
};

function withoutAudience(typed: Typed): readonly Typed[] {
  if (typed.option.toLowerCase() === "public") return [];
  if (typed.option !== unnamed) return [typed];
  const text = typed.text.replace(lastWord, "");
  return text === "" ? [] : [{ ...typed, text }];
}
