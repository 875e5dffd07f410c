/** `nongrata completion`: prints a shell's completion script, made of the list of subcommands. */
import { closestMatch } from "../book/names/closest-match.ts";
import { printable } from "../platforms/printable.ts";
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { english } from "../words/english.ts";
import type { Subcommands } from "./subcommand.ts";

/**
 * @param shell `bash`, `zsh` or `fish`
 * @returns the exit code
 */
export function runCompletion(io: ProgramIo, shell: string, subcommands: Subcommands): number {
  const script = scripts.find(([name]) => name === shell)?.[1];
  if (script === undefined) {
    const names = scripts.map(([name]) => name);
    const line = english.commandLine.usage.shell(shell, names, closestMatch(shell, names));
    io.errorOutput.write(`${printable(line)}\n`);
    return 2;
  }
  io.output.write(`${script(subcommands)}\n`);
  return 0;
}

/** Where nothing of ours fits, bash completes the names of files. */
const bashScript = (subcommands: Subcommands): string =>
  `_nongrata() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="${subcommands.map(({ name }) => name).join(" ")} help"
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "\${COMP_WORDS[1]}" in
${subcommands.map((each) => `      ${each.name}) words="${wordsAfter(each).join(" ")}" ;;`).join("\n")}
      *) words= ;;
    esac
    # Without a dash an option is not meant, but a file.
    [[ "$words" == --* && "$current" != -* ]] && words=
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _nongrata nongrata`; // for machines: a script

/** https://zsh.sourceforge.io/Doc/Release/Completion-System.html#Use-of-compinit */
const zshScript = (subcommands: Subcommands): string =>
  // for machines: a script
  `autoload -U +X compinit bashcompinit && compinit && bashcompinit\n${bashScript(subcommands)}`;

/** https://fishshell.com/docs/current/cmds/complete.html */
const fishScript = (subcommands: Subcommands): string =>
  subcommands
    .flatMap((each) => [
      `complete -c nongrata -n __fish_use_subcommand -a ${each.name} -d '${each.description}'`,
      `complete -c nongrata -n '__fish_seen_subcommand_from ${each.name}' -a '${wordsAfter(each).join(" ")}'`,
    ])
    .join("\n");

const scripts = [
  ["bash", bashScript],
  ["zsh", zshScript],
  ["fish", fishScript],
] as const;

/** What may follow a subcommand: its options by their long names, or the subcommands of a group. */
const wordsAfter = (subcommand: Subcommands[number]): readonly string[] =>
  "subcommands" in subcommand
    ? subcommand.subcommands.map(({ name }) => name)
    : [...subcommand.options.flatMap(([usage]) => usage.match(/--[\w-]+/g) ?? []), "--help"];
