import { type CompletedCommand, type CompletedOption, quoted } from './option.js';

/** Returns the script for zsh, for a file `_extract` in a folder of `fpath` or for `source`. */
export function zsh(options: readonly CompletedOption[], subcommands: readonly CompletedCommand[]): string {
  return `#compdef extract
# Completions of extract for zsh. To load them now: source <(extract --completion zsh)
_extract() {
  if (( CURRENT > 2 )); then
    case $words[2] in
${subcommands.map(subcommandCase).join('')}      *) ;;
    esac
  fi
  _arguments -s -S \\
${specifications(options)}${subcommands.length === 0 ? '' : firstWord(subcommands)}    '*:path:_files'
}
if [[ $funcstack[1] == _extract ]]; then _extract "$@"; else compdef _extract extract; fi
`;
}

function subcommandCase({ name, options }: CompletedCommand): string {
  return `      ${name})
        shift words; (( CURRENT-- ))
        _arguments -s -S \\
${specifications(options)}    '*:path:_files'
        return ;;
`;
}

/** Completes the first word, which is a subcommand or a file. */
function firstWord(subcommands: readonly CompletedCommand[]): string {
  const described = subcommands.map(({ name, summary }) => `${name}\\:"${plain(summary)}"`).join(' ');
  return `    ${quoted(`1: :_alternative "subcommands:subcommand:((${described.replaceAll('"', '\\"')}))" "files:path:_files"`)} \\\n`;
}

function specifications(options: readonly CompletedOption[]): string {
  return options.map((option) => `    ${specification(option)} \\\n`).join('');
}

/** Returns one option in the notation of _arguments: names, description, value, and how to complete the value. */
function specification({ short, long, value, words, isList, isPath, brief }: CompletedOption): string {
  const about = `[${plain(brief)}]`;
  const argument = value === undefined ? '' : `:${value}:${action()}`;
  if (short === undefined) return quoted(`${long}${value === undefined ? '' : '='}${about}${argument}`);
  // zsh offers each option once, under its short or its long name. A value may follow the short name without a blank
  // (`-tperson`).
  const names = value === undefined ? `{${short},${long}}` : `{${short}+,${long}=}`;
  return `${quoted(`(${short} ${long})`)}${names}${quoted(`${about}${argument}`)}`;

  function action(): string {
    if (isPath) return '_files';
    if (words.length === 0) return '';
    return isList ? `_values -s , ${value} ${words.join(' ')}` : `(${words.join(' ')})`;
  }
}

/** Removes the characters that _arguments and _alternative interpret. */
function plain(text: string): string {
  return text.replace(/[[\]\\:"()]/g, '');
}
