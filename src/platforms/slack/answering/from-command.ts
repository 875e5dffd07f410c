/** From a slash command to what is asked, and who is to see the answer. */
import type { Ask, TypedOption } from "../../../answer/ask.ts";
import { makeAsk, unnamed } from "../../../answer/ask.ts";
import { parseAskText } from "../../ask-text.ts";
import type { CommandNames } from "../command-names.ts";
import { fromSlackName, withCanonicalCommand } from "../command-names.ts";
import type { SlashCommand } from "../payload-schemas.ts";
import { decodeMessageText } from "../rendering/escape.ts";

export interface ParsedCommand {
  readonly asked: Ask;
  /** Who is to see the answer, where the asker said so. */
  readonly audience: "everyone" | "asker" | undefined;
}

/** `/total help` asks for help as well. */
export function fromCommand(
  { command, text = "" }: SlashCommand,
  names: CommandNames,
  locale: string,
): ParsedCommand {
  const typed = withCanonicalCommand(decodeMessageText(text), names);
  const name = fromSlackName(command, names);
  const isHelp = /^\/?help$/i.test(typed);
  const asked = isHelp ? { ...makeAsk("help"), locale } : parseAskText(`/${name} ${typed}`, locale);
  return {
    asked: { ...asked, typed: asked.typed.flatMap(withoutAudience) },
    audience: wantsPrivate.test(typed) ? "asker" : asked.typed.map(audienceIn).find(isSaid),
  };
}

/** Wherever it stands, and whatever around it: who writes it wants no public. */
const wantsPrivate = /(?<![\p{L}\p{N}])private(?![\p{L}\p{N}]|:no)/iu;

const lastWord = /(?:^|[\s,;(*_~]+)(?:public|private)[^\p{L}\p{N}]*$/iu;
const yes = /^(?:yes|true|on|)$/i;

/** `germany public`, `germany public:yes`; a `public` with anything else behind it is none. */
function audienceIn({ option, text }: TypedOption): ParsedCommand["audience"] {
  if (option === unnamed) return lastWord.test(text) ? "everyone" : undefined;
  if (option.toLowerCase() !== "public") return undefined;
  return yes.test(text) ? "everyone" : "asker";
}

const isSaid = (audience: ParsedCommand["audience"]): boolean => audience !== undefined;

function withoutAudience(typed: TypedOption): readonly TypedOption[] {
  if (typed.option.toLowerCase() === "public") return [];
  if (typed.option !== unnamed) return [typed];
  const text = typed.text.replace(lastWord, "");
  return text === "" ? [] : [{ ...typed, text }];
}
